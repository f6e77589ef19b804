import type { Session } from '@acct-forms/adapter';
import type { Destination } from '../events.ts';
import type { PortalScreen } from './screens.ts';

export interface Route {
  /** The name of a screen, whether or not there is one. */
  readonly screen: string;
  /** A section, a field path or a case id. */
  readonly place: string;
  /** What the screen shows of itself. */
  readonly query: string;
  /** After a login: the route that the person wanted. */
  readonly wanted: string;
}

/** `wizard/basic.name`, `review/<id>`, `login?to=home`; a leading `#` or `/` does no harm. */
export function parseRoute(text: string): Route {
  const [path = '', query = ''] = text.replace(/^#?\/?/, '').split('?');
  const [screen = '', ...rest] = path.split('/');
  const wanted = new URLSearchParams(query).get('to') ?? '';
  return { screen, place: decode(rest.join('/')), query, wanted };
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
const landing = (session: Session): string =>
  session.mustChangePassword ? 'account' : isStaff(session) ? 'review' : 'home';

/** Where a route leads instead, for this session; undefined where it stands. */
export function guard(
  route: string,
  { screen, wanted }: Route,
  who: PortalScreen['who'] | undefined,
  session: Session | null,
): string | undefined {
  if (screen === 'login')
    return session ? (!session.mustChangePassword && wanted) || landing(session) : undefined;
  if (who === undefined || who === 'anybody') return undefined;
  if (!session) return `login?to=${encodeURIComponent(route)}`;
  // A first password opens nothing but its change.
  const fits = isStaff(session) === (who === 'staff') && !session.mustChangePassword;
  return fits ? undefined : landing(session);
}

/** The route of a destination that an element asks for. */
export function routeTo(to: Destination, place?: string): string {
  const screen = { queue: 'review', case: 'review', directory: 'phones' }[to as string] ?? to;
  if (to === 'queue' && place) return `${screen}?${place}`;
  return place === undefined ? screen : `${screen}/${encodeURIComponent(place)}`;
}
