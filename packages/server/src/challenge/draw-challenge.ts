import { crc32, deflateSync } from 'node:zlib';

/** Lines of each letter on a grid of 4 × 6, two digits a point, a blank lifts the pen. */
const strokes: Readonly<Record<string, string>> = {
  A: '062046 1333',
  C: '41301001051636 3645',
  D: '000636454130 3000',
  E: '40000646 0333',
  F: '400006 0333',
  H: '0006 4046 0343',
  J: '1040 30352605',
  K: '0006 400346',
  L: '000646',
  M: '0600234046',
  N: '06004640',
  P: '060030413203 3203',
  R: '06003041320346',
  T: '0040 2026',
  U: '000516364540',
  V: '002640',
  W: '0016233640',
  X: '0046 4006',
  Y: '0023 402326',
  3: '00402343453605',
  4: '36300444',
  6: '401001051636453303',
  7: '004016',
  9: '4230100103233241 424516',
};

const width = 160;
const height = 50;

const random = (from: number, to: number) =>
  from + ((to - from) * (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0)) / 65_535;

type Point = readonly [number, number];

function drawLine(pixels: Uint8Array, [ax, ay]: Point, [bx, by]: Point, pen: number): void {
  const steps = Math.ceil(Math.hypot(bx - ax, by - ay) * 2) + 1;
  for (let i = 0; i <= steps; i += 1) {
    const x = Math.round(ax + ((bx - ax) * i) / steps);
    const y = Math.round(ay + ((by - ay) * i) / steps);
    for (let dx = 0; dx < pen; dx += 1) {
      for (let dy = 0; dy < pen; dy += 1) {
        const [px, py] = [x + dx, y + dy];
        if (px >= 0 && px < width && py >= 0 && py < height) pixels[py * width + px] = 40;
      }
    }
  }
}

function drawLetter(pixels: Uint8Array, letter: string, left: number): void {
  const [scale, turn, slant] = [random(4.2, 5.4), random(-0.35, 0.35), random(-0.3, 0.3)];
  const top = random(8, 14);
  const place = (x: number, y: number): Point => {
    const [u, v] = [(x - 2 + slant * (y - 3)) * scale, (y - 3) * scale];
    return [
      left + u * Math.cos(turn) - v * Math.sin(turn) + 2 * scale,
      top + u * Math.sin(turn) + v * Math.cos(turn) + 3 * scale,
    ];
  };
  for (const line of (strokes[letter] ?? '').split(' ')) {
    const points = (line.match(/\d\d/g) ?? []).map((pair) => place(Number(pair[0]), Number(pair[1])));
    for (let i = 1; i < points.length; i += 1) drawLine(pixels, points[i - 1]!, points[i]!, 2);
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** An eight-bit grey PNG (ISO/IEC 15948). */
function encodePng(pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * width, (y + 1) * width)]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The text as a picture in a data URL, letters bent and crossed by lines. It is the customary 验证码, not the defence:
 * that is the rate limit.
 */
export function drawChallenge(text: string): string {
  const pixels = new Uint8Array(width * height).fill(255);
  [...text].forEach((letter, i) => drawLetter(pixels, letter, 8 + i * 30 + random(-3, 3)));
  for (let i = 0; i < 4; i += 1) {
    drawLine(pixels, [0, random(4, 46)], [width - 1, random(4, 46)], 1);
  }
  return `data:image/png;base64,${encodePng(pixels).toString('base64')}`;
}
