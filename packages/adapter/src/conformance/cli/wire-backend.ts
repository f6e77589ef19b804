import type { BackendAdapter, Supports } from '../../backend-adapter.ts';
import type { StaffRole } from '../../administration-views.ts';
import { createHttpAdapter } from '../../http/index.ts';
import type { Challenge } from '../../views.ts';
import { cookieFetch } from '../cookie-fetch.ts';
import { World, type SuiteInput, type TestBackend } from '../world.ts';

export interface WireOptions extends SuiteInput {
  readonly baseUrl: string;
  readonly supports: Supports;
  /** A member of staff that may make others. */
  readonly administrator?: { readonly username: string; readonly password: string };
  readonly phoneCode?: (phone: string) => Promise<string>;
}

/** Asks for proof of work wherever a picture names it as another way. */
function withoutPictures(adapter: BackendAdapter): BackendAdapter {
  const { accounts } = adapter;
  const challenge: typeof accounts.challenge = async (purpose, options) => {
    const first: Challenge = await accounts.challenge(purpose, options);
    const other = first.kind === 'image' && first.alternatives.includes('proofOfWork');
    return other ? accounts.challenge(purpose, { ...options, kind: 'proofOfWork' }) : first;
  };
  return { ...adapter, accounts: { ...accounts, challenge } };
}

/** A backend that speaks the wire, with people made over it. */
export function wireBackend(options: WireOptions, given: Partial<TestBackend>): TestBackend {
  const { baseUrl, supports, phoneCode } = options;
  const client = async () => withoutPictures(createHttpAdapter({ baseUrl, supports, fetch: cookieFetch() }));
  let head: Promise<BackendAdapter> | undefined;
  const administrator = () => (head ??= signIn(options.administrator ?? noAdministrator()));

  async function signIn(credentials: { readonly username: string; readonly password: string }) {
    const adapter = await backend.client();
    await world().login(adapter, credentials);
    return adapter;
  }
  async function staff(role: StaffRole, more: { readonly bureau?: number; readonly idNumber?: string } = {}) {
    const { username, password } = world().credentials();
    const office = (await administrator()).administration ?? noAdministrator();
    const { firstPassword } = await office.staff.create({ username, name: '审核员', role, ...more });
    const adapter = await signIn({ username, password: firstPassword });
    await adapter.accounts.changePassword({ current: firstPassword, next: password });
    return adapter;
  }
  const backend: TestBackend = {
    client,
    async applicant() {
      const adapter = await backend.client();
      const credentials = world().credentials();
      await world().register(adapter, credentials);
      await world().login(adapter, credentials);
      return { adapter, credentials };
    },
    reviewer: (bureau, { role = 'reviewer', ...more } = {}) => staff(role, { bureau, ...more }),
    administrator: () => staff('administrator'),
    auditor: () => staff('auditor'),
    async addHolder({ certNo, name, idNumber, mobile = '' }) {
      const { administration } = await administrator();
      const lines = [
        'certNo,name,idType,idNumber,mobile',
        [certNo, name, '111', idNumber, mobile].join(','),
        '',
      ];
      await administration?.holders.import(new Blob([lines.join('\r\n')]), { dryRun: false });
    },
    addProgramme: async (programme) =>
      ((await administrator()).administration ?? noAdministrator()).programmes
        .create(programme)
        .then(({ id }) => id),
    ...(phoneCode ? { phoneCode } : {}),
    stop: async () => {},
    ...given,
  };
  const world = () => new World(backend, options);
  return backend;
}

function noAdministrator(): never {
  throw new Error('this takes --administrator, or a --world that makes staff');
}
