import { AcctError, isAcctError, type SectionValue } from '@acct-forms/core';
import type { Accounts, BackendAdapter, Decision, Registration, Review } from '../backend-adapter.ts';
import { officeCalls } from './loopback-offices.ts';
import { problemType, toProblem } from '../wire/problem.ts';
import { allRoutes } from '../wire/routes/all-routes.ts';
import { wireHeaders, wireVersion } from '../wire/routes/headers.ts';
import type { Route } from '../wire/routes/route.ts';
import { allSchemas } from '../wire/schemas/all-schemas.ts';
import type { Schema } from '../wire/schemas/parts.ts';

type RouteName = keyof typeof allRoutes;
type Schemas = {
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly output: Schema;
};
const schemas: Readonly<Record<RouteName, Schemas>> = allSchemas;

/** The checked parts of a request, as the adapter's methods take them. */
interface Input {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly revision: number;
  readonly key: string;
  readonly file: File;
  readonly replaces: string | null;
}

type Body<G, M extends keyof G> = G[M] extends (input: infer I, ...rest: never[]) => unknown ? I : never;

function callOf(adapter: BackendAdapter, name: RouteName, input: Input): Promise<unknown> {
  const { accounts, record, materials, units, education } = adapter;
  const { params, query, body, revision, key } = input;
  const { id = '', flagId = '' } = params;
  const review = () => adapter.review ?? missing();
  const filter = body as Body<Review, 'counts'>;
  const handlers: Readonly<Record<RouteName, () => Promise<unknown>>> = {
    ...officeCalls(() => adapter.administration ?? missing(), input),
    'accounts.challenge': () => {
      const { purpose, ...options } = body as { purpose: 'login'; kind?: 'image' };
      return accounts.challenge(purpose, options);
    },
    'accounts.requestCode': () => accounts.requestCode(body as Body<Accounts, 'requestCode'>),
    'accounts.register': () => accounts.register({ ...(body as Registration), key }),
    'accounts.login': () => accounts.login(body as Body<Accounts, 'login'>),
    'accounts.session': () => accounts.session(),
    'accounts.extend': () => accounts.extend(),
    'accounts.logout': () => accounts.logout(),
    'accounts.changePassword': () => accounts.changePassword(body as Body<Accounts, 'changePassword'>),
    'accounts.changePhone': () => accounts.changePhone(body as Body<Accounts, 'changePhone'>),
    'accounts.resetPassword': () => accounts.resetPassword(body as Body<Accounts, 'resetPassword'>),
    'accounts.devices': () => accounts.devices(),
    'accounts.signOutDevice': () => accounts.signOutDevice(id),
    'accounts.exportMine': () => accounts.exportMine(),
    'accounts.requestErasure': () => accounts.requestErasure(body as Body<Accounts, 'requestErasure'>),
    'record.open': () => record.open(),
    'record.saveSection': () =>
      record.saveSection(params['section'] ?? '', body as SectionValue, { revision }),
    'record.submit': () => record.submit({ revision, key }),
    'record.withdraw': () => record.withdraw({ revision }),
    'record.discard': () => record.discard({ revision }),
    'record.restart': () => record.restart({ revision }),
    'record.answerFlag': () => record.answerFlag(flagId, { ...(body as { reply: string }), revision }),
    'record.claimFormerCertificate': () =>
      record.claimFormerCertificate(body as { certNo: string; idNumber: string; name: string }),
    'record.startChange': () => record.startChange((body as { kind: string }).kind, { key }),
    'record.changeEmail': () => record.changeEmail((body as { email: string | null }).email, { key }),
    'record.history': () => record.history(query['cursor']),
    'record.messages': () => record.messages(query['cursor']),
    'record.readMessage': () => record.readMessage(id),
    'record.consent': () =>
      record.consent({ notice: params['notice'] as 'scans', ...(body as { version: string }) }),
    'materials.put': () => materials.put(params['slot'] ?? '', input.file, { replaces: input.replaces }),
    'materials.read': () => materials.read(id),
    'materials.remove': () => materials.remove(id),
    'units.search': () => (units ?? missing()).search(query['text'] ?? ''),
    'units.check': () => (units ?? missing()).check(params['code'] ?? ''),
    'education.programmes': () => (education ?? missing()).programmes(),
    'education.enrol': () => (education ?? missing()).enrol(id, { key }),
    'education.cancel': () => (education ?? missing()).cancel(id),
    'review.queue': () => review().queue(body as Body<Review, 'queue'>),
    'review.counts': () => review().counts(filter),
    'review.claimNext': () => review().claimNext(filter),
    'review.claim': () => review().claim(id),
    'review.release': () => review().release(id),
    'review.reassign': () => review().reassign(id, (body as { staffId: string }).staffId),
    'review.open': () => review().open(id),
    'review.flag': () => review().flag(id, { ...(body as { path: string }), revision }),
    'review.resolveFlag': () => review().resolveFlag(id, flagId),
    'review.removeFlag': () => review().removeFlag(id, flagId),
    'review.decide': () => review().decide(id, { ...(body as Decision), revision, key }),
    'review.decideMany': () => {
      const { items, ...rest } = body as {
        items: { id: string; revision: number; key: string }[];
        action: 'return';
      };
      return review().decideMany(items, rest);
    },
    'review.note': () => review().note(id, (body as { text: string }).text),
    'review.reveal': async () => {
      const { path, reason } = body as { path: string; reason: string };
      return { value: await review().reveal(id, path, { reason }) };
    },
    'review.readMaterial': () => review().readMaterial(id, params['materialId'] ?? ''),
    'review.statistics': () => review().statistics(query as unknown as Body<Review, 'statistics'>),
    'review.export': () => {
      const { filter: wanted, ...rest } = body as { filter: object; format: 'csv'; reason: string };
      return review().export(wanted, rest);
    },
  };
  return handlers[name]();
}

function missing(): never {
  throw new AcctError('not-found');
}

function match(method: string, path: string): { name: RouteName; params: Record<string, string> } {
  for (const [name, route] of Object.entries<Route>(allRoutes)) {
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const found = route.method === method ? pattern.exec(path) : null;
    if (found) {
      const params = Object.entries(found.groups ?? {}).map(([key, text]) => [key, decodeURIComponent(text)]);
      return { name: name as RouteName, params: Object.fromEntries(params) as Record<string, string> };
    }
  }
  throw new AcctError('not-found');
}

/** What a schema makes of a part of the request, or `invalid` with the path of everything that is wrong. */
function parsed(schema: Schema | undefined, value: unknown): unknown {
  if (schema === undefined) return value;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, code }) => ({
    path: path.join('.'),
    code,
    severity: 'error' as const,
  }));
  throw new AcctError('invalid', { issues });
}

async function answer(adapter: BackendAdapter, request: Request, base: string): Promise<Response> {
  const { headers } = request;
  if (headers.get(wireHeaders.version) !== wireVersion) throw new AcctError('wire-version');
  const url = new URL(request.url);
  const { name, params } = match(request.method, url.pathname.slice(new URL(base).pathname.length));
  const route: Route = allRoutes[name];
  const schema = schemas[name];
  const { guard } = route;
  const revision = Number(headers.get(wireHeaders.revision)?.replaceAll('"', ''));
  const key = headers.get(wireHeaders.key) ?? '';
  if ((guard === 'revision' || guard === 'both') && !Number.isInteger(revision)) refuseGuard('revision');
  if ((guard === 'key' || guard === 'both') && key === '') refuseGuard('key');
  const [, fileName = ''] = /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition') ?? '') ?? [];
  const type = headers.get('content-type') ?? '';
  const replaces = headers.get(wireHeaders.replaces);
  const result = await callOf(adapter, name, {
    params: parsed(schema.params, params) as Record<string, string>,
    query: parsed(schema.query, Object.fromEntries(url.searchParams)) as Record<string, string>,
    body: route.body === 'json' ? parsed(schema.body, await request.json()) : undefined,
    file: new File(route.body === 'raw' ? [await request.arrayBuffer()] : [], decodeURIComponent(fileName), {
      type,
    }),
    replaces: replaces === 'none' ? null : replaces,
    revision,
    key,
  });
  if (route.answer === 'none') return new Response(null, { status: 204 });
  if (route.answer === 'file') return new Response(result as Blob | ReadableStream<Uint8Array>);
  // Strict on the way out too: an answer that is not exactly the view fails here.
  return Response.json(schema.output.parse(result));
}

function refuseGuard(path: string): never {
  throw new AcctError('invalid', { issues: [{ path, code: 'required', severity: 'error' }] });
}

/** A `fetch` that speaks the wire with an adapter in the same process, checking every request and answer. */
export function createLoopbackFetch(adapter: BackendAdapter, base: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    try {
      return await answer(adapter, request, base);
    } catch (error) {
      if (!isAcctError(error)) throw error;
      const problem = toProblem(error);
      return Response.json(problem, { status: problem.status, headers: { 'content-type': problemType } });
    }
  };
}
