import { capabilities } from '../capabilities.ts';
import type { LawResult } from '../report.ts';

/** The counts of some laws. */
export const countsOf = (results: readonly LawResult[]) => ({
  passed: results.filter(({ outcome }) => outcome === 'passed').length,
  failed: results.filter(({ outcome }) => outcome === 'failed').length,
  absent: results.filter(({ because }) => because === 'absent').length,
  otherProfile: results.filter(({ because }) => because === 'profile').length,
});

export const byCapability = (results: readonly LawResult[]) =>
  capabilities.flatMap((capability) => {
    const own = results.filter((result) => result.capability === capability);
    return own.length === 0 ? [] : [{ capability, ...countsOf(own) }];
  });

/** One line of counts; what is zero is left out. */
function counted({ passed, failed, absent, otherProfile }: ReturnType<typeof countsOf>): string {
  return [
    passed > 0 || failed + absent + otherProfile === 0 ? `${passed} passed` : '',
    failed > 0 ? `${failed} failed` : '',
    absent > 0 ? `${absent} skipped: declared absent` : '',
    otherProfile > 0 ? `${otherProfile} skipped: for another profile` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The report as people read it. */
export function reportText(results: readonly LawResult[], seconds: number): string {
  const table = byCapability(results).map(
    ({ capability, ...counts }) =>
      `${counts.failed > 0 ? '✗' : counts.passed > 0 ? '✓' : '–'} ${capability.padEnd(15)}${counted(counts)}`,
  );
  const failures = results
    .filter(({ outcome }) => outcome === 'failed')
    .flatMap(({ id, title, seen = '' }) => ['', `✗ ${id}`, `  law:  ${title}`, `  seen: ${seen}`]);
  const limited = results.filter(({ code }) => code === 'rate-limited' || code === 'locked').length;
  const hint = `${limited} of these met a rate limit of the backend, which is no fault of a law: raise its limits for the run.`;
  return [
    ...table,
    ...failures,
    ...(limited > 0 ? ['', hint] : []),
    '',
    `${results.length} laws: ${counted(countsOf(results))}; ${seconds.toFixed(1)} s`,
    '',
  ].join('\n');
}
