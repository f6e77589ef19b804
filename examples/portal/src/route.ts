import type { Session } from '@acct-forms/adapter';
import type { Destination } from '@acct-forms/elements/events';

/** The screens, and who may see each: anybody, an applicant, or staff. */
const screens = {
  portal: 'anybody',
  login: 'anybody',
  register: 'anybody',
  phones: 'anybody',
  home: 'applicant',
  wizard: 'applicant',
  preview: 'applicant',
  receipt: 'applicant',
  change: 'applicant',
  education: 'applicant',
  review: 'staff',
} as const satisfies Record<string, 'anybody' | 'applicant' | 'staff'>;

export type Screen = keyof typeof screens;

export interface Route {
  readonly screen: Screen | 'missing';
  /** A section, a field path or a case id. */
  readonly place: string;
  /** After a login: where the person wanted to go, as a hash. */
  readonly wanted: string;
}

const isScreen = (name: string): name is Screen => Object.hasOwn(screens, name);

/** `#/wizard/basic.name`, `#/review/<id>`, `#/login?to=%2Fhome`. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [name = '', ...rest] = path.split('/');
  const wanted = new URLSearchParams(query).get('to') ?? '';
  return {
    screen: name === '' ? 'portal' : isScreen(name) ? name : 'missing',
    place: decode(rest.join('/')),
    wanted: wanted.startsWith('/') ? `#${wanted}` : '',
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export const isStaff = (session: Session): boolean => !session.roles.includes('applicant');

/** Where somebody lands who is signed in and asked for nothing. */
export const landing = (session: Session): string => (isStaff(session) ? '#/review' : '#/home');

/** Where a route leads instead, for this session; undefined where it stands. */
export function guard({ screen, wanted }: Route, session: Session | null, hash: string): string | undefined {
  const who = screen === 'missing' ? 'anybody' : screens[screen];
  if (who === 'anybody') return screen === 'login' && session ? wanted || landing(session) : undefined;
  if (!session) return `#/login?to=${encodeURIComponent(hash.replace(/^#/, ''))}`;
  return isStaff(session) === (who === 'staff') ? undefined : landing(session);
}

/** The hash of a destination that an element asks for. */
export function hashOf(to: Destination, place?: string): string {
  const screen = { queue: 'review', case: 'review', directory: 'phones' }[to as string] ?? to;
  return `#/${screen}${place === undefined ? '' : `/${encodeURIComponent(place)}`}`;
}
