import { isAcctError, type ErrorCode } from '@acct-forms/core';
import { capabilities, capabilityOf, type Capability } from './capabilities.ts';
import { BrokenLaw } from './expect.ts';
import type { Law } from './law.ts';
import { allLaws } from './laws/index.ts';
import { runLaw, type SuiteOptions } from './suite.ts';

/** What became of a law. */
export interface LawResult {
  readonly id: string;
  /** The law in words. */
  readonly title: string;
  readonly capability: Capability;
  /** Skipped: what it needs is declared absent, or it asks for another profile, such as one of two levels. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly because?: 'absent' | 'profile';
  /** Of a law that failed: what was seen in its place. */
  readonly seen?: string;
  /** The code with which the backend refused where it should not have. */
  readonly code?: ErrorCode;
  readonly milliseconds: number;
}

export interface ReportOptions extends Omit<SuiteOptions, 'test'> {
  /** Told of each law as soon as it is known; `false` ends the run. */
  readonly onResult?: (result: LawResult) => boolean | void;
  /** Milliseconds after which a law has failed (120,000). */
  readonly patience?: number;
}

/** What was seen of a failure, in one line. */
function seenIn(error: unknown): Pick<LawResult, 'seen' | 'code'> {
  const cause = error instanceof BrokenLaw ? error.cause : error;
  const code = isAcctError(cause) ? { code: cause.code } : {};
  if (isAcctError(error)) return { seen: `refused: ${error.code} ${JSON.stringify(error.detail)}`, ...code };
  return { seen: error instanceof BrokenLaw ? error.message : String(error), ...code };
}

function within<T>(run: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrokenLaw(`no end after ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([run, late]).finally(() => clearTimeout(timer));
}

/**
 * Runs the laws one after the other without a test runner, by capability, and answers what became of each. Rejects only
 * where `createAdapter` does.
 */
export async function runLaws(options: ReportOptions): Promise<readonly LawResult[]> {
  const { createAdapter, only = () => true, onResult = () => {}, patience = 120_000, ...input } = options;
  const results: LawResult[] = [];
  const chosen = allLaws.filter(only).map((law) => ({ law, capability: capabilityOf(law.id) }));
  for (const { law, capability } of capabilities.flatMap((name) =>
    chosen.filter(({ capability: own }) => own === name),
  )) {
    const started = performance.now();
    const became = law.when(input.profile)
      ? await outcomeOf(law, await createAdapter(), input, patience)
      : ({ outcome: 'skipped', because: 'profile' } as const);
    const milliseconds = Math.round(performance.now() - started);
    const result = { id: law.id, title: law.title, capability, ...became, milliseconds };
    results.push(result);
    if (onResult(result) === false) break;
  }
  return results;
}

async function outcomeOf(
  law: Law,
  backend: Awaited<ReturnType<SuiteOptions['createAdapter']>>,
  input: Parameters<typeof runLaw>[2],
  patience: number,
): Promise<Pick<LawResult, 'outcome' | 'because' | 'seen' | 'code'>> {
  try {
    const held = await within(runLaw(law, backend, input), patience);
    return held === 'held' ? { outcome: 'passed' } : { outcome: 'skipped', because: 'absent' };
  } catch (error) {
    return { outcome: 'failed', ...seenIn(error) };
  } finally {
    await backend.stop();
  }
}
