/** Bytes in the unit that a person reads; 1 KB is 1024 bytes. */
export function sizeText(bytes: number): string {
  const kb = bytes / 1024;
  return kb < 1000 ? `${Math.max(1, Math.ceil(kb))}\u00a0KB` : `${(kb / 1024).toFixed(1)}\u00a0MB`;
}
