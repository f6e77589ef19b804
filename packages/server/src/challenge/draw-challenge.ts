import { randomInt } from 'node:crypto';
import { encodePng } from './encode-png.ts';

/** Lines of each letter on a grid of 4 × 6, two digits a point, a blank lifts the pen. */
const strokes: Readonly<Record<string, string>> = {
  A: '062046 1434',
  C: '41301001051636 3645',
  D: '00063645413000',
  E: '40000646 0333',
  F: '400006 0333',
  H: '0006 4046 0343',
  J: '4045361605',
  K: '0006 400346',
  M: '0600234046',
  N: '06004640',
  P: '06003041423303',
  R: '06003041423303 2346',
  T: '0040 2026',
  U: '000516364540',
  V: '002640',
  W: '0016233640',
  X: '0046 4006',
  Y: '0023 402326',
  3: '011030414233 1333 334445361605',
  4: '300444 3036',
  6: '413010010516364544331304',
  7: '004016',
  9: '051636454130100102133342',
};

/** Twice the size at which it is shown. */
const width = 320;
const height = 100;
const pen = 3.2;

const random = (from: number, to: number) => from + ((to - from) * randomInt(65_536)) / 65_535;

type Point = readonly [number, number];
type Bend = (point: Point) => Point;

/** Darkens around a point; the rim is half covered. */
function dot(pixels: Uint8Array, [x, y]: Point, radius: number): void {
  for (let py = Math.floor(y - radius); py <= y + radius + 1; py += 1) {
    for (let px = Math.floor(x - radius); px <= x + radius + 1; px += 1) {
      if (px < 0 || px >= width || py < 0 || py >= height) continue;
      const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(px - x, py - y)));
      const at = py * width + px;
      pixels[at] = Math.min(pixels[at] ?? 255, Math.round(255 - cover * 215));
    }
  }
}

/** A straight line, bent point by point. */
function line(pixels: Uint8Array, [ax, ay]: Point, [bx, by]: Point, bend: Bend, radius: number): void {
  const steps = Math.ceil(Math.hypot(bx - ax, by - ay));
  for (let i = 0; i <= steps; i += 1) {
    dot(pixels, bend([ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps]), radius);
  }
}

/** Waves of random length and phase in both directions, the same for the whole picture. */
function waves(): Bend {
  const [dx, dy] = [random(4, 6), random(5, 8)];
  const [lx, ly] = [random(28, 40), random(40, 60)];
  const [px, py] = [random(0, 6.28), random(0, 6.28)];
  return ([x, y]) => [x + dx * Math.sin(y / lx + px), y + dy * Math.sin(x / ly + py)];
}

function drawLetter(pixels: Uint8Array, letter: string, left: number, bend: Bend): void {
  const [scale, turn, slant] = [random(9, 10.5), random(-0.3, 0.3), random(-0.25, 0.25)];
  const middle: Point = [left + 22, height / 2 + random(-5, 5)];
  const place = (x: number, y: number): Point => {
    const [u, v] = [(x - 2 + slant * (3 - y)) * scale, (y - 3) * scale];
    return [
      middle[0] + u * Math.cos(turn) - v * Math.sin(turn),
      middle[1] + u * Math.sin(turn) + v * Math.cos(turn),
    ];
  };
  for (const stroke of (strokes[letter] ?? '').split(' ')) {
    const points = (stroke.match(/\d\d/g) ?? []).map((pair) => place(Number(pair[0]), Number(pair[1])));
    for (const [i, point] of points.entries()) {
      if (i > 0) line(pixels, points[i - 1] ?? point, point, bend, pen);
    }
  }
}

/**
 * Up to five letters as a picture in a data URL, bent and crossed by lines. It is the customary 验证码, not the
 * defence: that are the limits and, under attack, proof of work.
 */
export function drawChallenge(text: string): string {
  const pixels = new Uint8Array(width * height).fill(255);
  const bend = waves();
  [...text].forEach((letter, i) => drawLetter(pixels, letter, 18 + i * 58 + random(-4, 4), bend));
  for (let i = 0; i < 3; i += 1) {
    line(pixels, [0, random(10, 90)], [width - 1, random(10, 90)], waves(), 1.2);
  }
  return `data:image/png;base64,${encodePng(pixels, width).toString('base64')}`;
}
