import { forgetTab } from './forget-tab.ts';
import { keepInTab, keptInTab } from './tab-memory.ts';

/** What a reviewer has ticked, in this tab until the sign-out: paths only, none of what stands there. */
interface Kept {
  readonly account: string;
  /** By case; of the round in which it was ticked. */
  readonly cases: Readonly<Record<string, { readonly round: number; readonly paths: readonly string[] }>>;
}

const name = 'ticks';
/** As many cases as are kept, the latest ones. */
const most = 100;
/** What holds where the browser keeps nothing. */
let here: Kept | undefined;

function read(account: string): Kept {
  const kept = keptInTab<Kept>(name) ?? here;
  return kept?.account === account ? kept : { account, cases: {} };
}

/** The ticks of an account on a round of a case. */
export function ticksOf(account: string, caseId: string, round: number): ReadonlySet<string> {
  const kept = read(account).cases[caseId];
  return new Set(kept?.round === round ? kept.paths : []);
}

/** Keeps them in this tab until the session ends. */
export function keepTicks(account: string, caseId: string, round: number, ticks: ReadonlySet<string>): void {
  const { [caseId]: _, ...others } = read(account).cases;
  const latest = Object.fromEntries(Object.entries(others).slice(1 - most));
  here = { account, cases: { ...latest, [caseId]: { round, paths: [...ticks] } } };
  keepInTab(name, here);
}

/** At the sign-out. */
export function forgetTicks(): void {
  here = undefined;
  forgetTab(name);
}
