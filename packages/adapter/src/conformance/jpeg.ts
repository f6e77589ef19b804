/**
 * A baseline grey JPEG (ITU-T T.81) whose 8 × 8 blocks are each of one grey: the smallest encoder that makes a
 * picture which every decoder opens.
 */
export function encodeJpeg(
  width: number,
  height: number,
  grey: (column: number, row: number) => number,
): Uint8Array<ArrayBuffer> {
  const out: number[] = [0xff, 0xd8];
  const segment = (marker: number, body: readonly number[]) =>
    out.push(0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body);
  segment(0xe0, [...ascii('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
  // One step of the DC coefficient is one grey: its value is eight times the mean.
  segment(0xdb, [0, ...Array<number>(64).fill(8)]);
  segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  // Table K.3 for the DC differences; for AC one code, end of block.
  segment(0xc4, [0x00, 0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  segment(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]);
  segment(0xda, [1, 1, 0x00, 0, 63, 0]);
  writeBlocks(out, Math.ceil(width / 8), Math.ceil(height / 8), grey);
  out.push(0xff, 0xd9);
  return Uint8Array.from(out);
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** Code and length of each category of DC difference, table K.3. */
const categories: readonly (readonly [code: number, length: number])[] = [
  [0b00, 2],
  [0b010, 3],
  [0b011, 3],
  [0b100, 3],
  [0b101, 3],
  [0b110, 3],
  [0b1110, 4],
  [0b11110, 5],
  [0b111110, 6],
];

function writeBlocks(
  out: number[],
  columns: number,
  rows: number,
  grey: (c: number, r: number) => number,
): void {
  let bits = 0;
  let held = 0;
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) {
      held = (held << 1) | ((value >> i) & 1);
      if (++bits < 8) continue;
      out.push(held);
      if (held === 0xff) out.push(0);
      bits = held = 0;
    }
  };
  let before = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const level = Math.max(0, Math.min(255, Math.round(grey(column, row)))) - 128;
      const difference = level - before;
      before = level;
      const size = difference === 0 ? 0 : 32 - Math.clz32(Math.abs(difference));
      const [code, length] = categories[size] ?? [0, 0];
      put(code, length);
      put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
      put(0, 1);
    }
  }
  put(0x7f, 7);
}

/** The picture with one more segment behind its first marker, such as Exif's `0xe1`. */
export function withSegment(bytes: Uint8Array, marker: number, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = body.length + 2;
  const head = [...bytes.subarray(0, 2), 0xff, marker, length >> 8, length & 255];
  return Uint8Array.from([...head, ...body, ...bytes.subarray(2)]);
}

/** The picture with comments after its first marker, so that it has exactly this many bytes. */
export function padJpeg(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  let left = size - bytes.length;
  if (left !== 0 && left < 4) throw new RangeError(`${size} is too little`);
  const padded = new Uint8Array(size).fill(0x20);
  padded.set(bytes.subarray(0, 2));
  let at = 2;
  while (left > 0) {
    const length = left <= 65_000 ? left : left - 65_000 < 4 ? 60_000 : 65_000;
    padded.set([0xff, 0xfe, (length - 2) >> 8, (length - 2) & 255], at);
    at += length;
    left -= length;
  }
  padded.set(bytes.subarray(2), at);
  return padded;
}
