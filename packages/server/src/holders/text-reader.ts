/** So much behind the first character that is not ASCII tells in which encoding a text is. */
const sampleBytes = 4096;

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Whether bytes are UTF-8 rather than GB18030. Short texts may be right in both; 汉字 take three bytes in UTF-8, so what
 * has none of those is the other one, but for the middle dot of a foreign name.
 */
function isUtf8(sample: Buffer): boolean {
  if (sample.subarray(0, 3).equals(mark)) return true;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return sample.some((byte) => byte >= 0xe0) || /^[\0-\x7f\u00b7]*$/.test(text);
  } catch {
    return false;
  }
}

/** Decodes UTF-8, with its mark or without, or GB18030 as it comes; what is no character becomes U+FFFD. */
export class TextReader {
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #held = Buffer.alloc(0);

  push(bytes: Buffer): string {
    if (this.#decoder) return this.#decoder.decode(bytes, { stream: true });
    this.#held = Buffer.concat([this.#held, bytes]);
    const first = this.#held.findIndex((byte) => byte >= 0x80);
    const plain = first < 0 ? this.#held.length : first;
    const text = this.#held.toString('latin1', 0, plain);
    this.#held = this.#held.subarray(plain);
    return this.#held.length < sampleBytes ? text : text + this.#decide();
  }

  end(): string {
    const rest = this.#decoder ? '' : this.#decide();
    return rest + (this.#decoder?.decode() ?? '');
  }

  #decide(): string {
    this.#decoder = new TextDecoder(isUtf8(this.#held) ? 'utf-8' : 'gb18030');
    const text = this.#decoder.decode(this.#held, { stream: true });
    this.#held = Buffer.alloc(0);
    return text;
  }
}
