/** Whole seconds to wait of a refusal by the limiter; an error of its store is thrown on. */
export function secondsOf(refusal: unknown): number {
  if (refusal instanceof Error) throw refusal;
  const { msBeforeNext } = refusal as { msBeforeNext?: number };
  return Math.max(1, Math.ceil((msBeforeNext ?? 1000) / 1000));
}
