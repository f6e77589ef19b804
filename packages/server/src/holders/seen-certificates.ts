const words = 4;

/**
 * Which certificates a file had, and where: 96 bits of each one's keyed hash and its line, 16 bytes in an open table
 * that is at most six tenths full. A million lines take 34 MB.
 */
export class SeenCertificates {
  #slots = new Uint32Array(words * 2 ** 12);
  #count = 0;

  /** The line that had it first; undefined when this one has. Lines count from 1. */
  firstLine(hash: Buffer, line: number): number | undefined {
    if (this.#count > 0.6 * (this.#slots.length / words)) this.#grow();
    const key = [0, 4, 8].map((at) => hash.readUInt32LE(at));
    const at = place(this.#slots, key);
    const known = this.#slots[at + 3];
    if (known) return known;
    this.#slots.set([...key, line], at);
    this.#count += 1;
    return undefined;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += words) {
      if (!old[at + 3]) continue;
      const entry = old.subarray(at, at + words);
      this.#slots.set(entry, place(this.#slots, [...entry]));
    }
  }
}

/** Where a key stands, or the first free place behind where it would. */
function place(slots: Uint32Array, key: readonly number[]): number {
  const most = slots.length / words - 1;
  let slot = (key[0] ?? 0) & most;
  for (;;) {
    const at = slot * words;
    const same = [0, 1, 2].every((i) => slots[at + i] === key[i]);
    if (!slots[at + 3] || same) return at;
    slot = (slot + 1) & most;
  }
}
