import sharp from 'sharp';

/** What a drawn document says of its person. */
export interface DrawnPerson {
  readonly name: string;
  /** Tells one person's drawing from another's: 0, 1, 2, … */
  readonly number: number;
}

const hair = ['#2b2320', '#3a2d26', '#1d1b1e', '#5b4636'];
const coat = ['#2f4a6d', '#43506b', '#5a4a6a', '#31524a', '#6b4a43'];

const svg = (width: number, height: number, inner: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${inner}</svg>`,
  );

/** A portrait of nobody on white. */
export function drawPortrait(
  { number }: DrawnPerson,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const [x, y] = [width / 2, height];
  const dark = hair[number % hair.length];
  const inner = `<ellipse cx="${x}" cy="${y * 0.42}" rx="${width * 0.235}" ry="${y * 0.215}" fill="${dark}"/>
<path d="M${width * 0.06} ${y}q${width * 0.04} ${-y * 0.27} ${width * 0.3} ${-y * 0.3}h${width * 0.28}q${width * 0.26} ${y * 0.03} ${width * 0.3} ${y * 0.3}z" fill="${coat[number % coat.length]}"/>
<ellipse cx="${x}" cy="${y * 0.46}" rx="${width * 0.185}" ry="${y * 0.18}" fill="#e5bfa3"/>
<path d="M${width * 0.38} ${y * 0.45}h${width * 0.07}M${width * 0.55} ${y * 0.45}h${width * 0.07}M${width * 0.44} ${y * 0.56}h${width * 0.12}" stroke="#4a2f27" stroke-width="${width * 0.016}"/>
<path d="M${width * 0.4} ${y * 0.7}l${width * 0.1} ${y * 0.12}l${width * 0.1} ${-y * 0.12}" fill="#fff"/>`;
  return sharp(svg(width, height, inner))
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** A scanned page with a title, a name, lines and a red seal; nothing of it is a real document. */
export async function drawPage(
  title: string,
  { name, number }: DrawnPerson,
  { blurred = false }: { readonly blurred?: boolean } = {},
): Promise<Buffer> {
  const lines = Array.from(
    { length: 14 },
    (_, i) => `<path d="M110 ${360 + i * 48}h${520 + ((i * 97 + number * 41) % 240)}"/>`,
  ).join('');
  const inner = `<rect x="40" y="40" width="920" height="1334" fill="none" stroke="#bbb" stroke-width="3"/>
<text x="500" y="180" font-size="54" text-anchor="middle" font-family="sans-serif" fill="#222">${title}</text>
<text x="110" y="290" font-size="34" font-family="sans-serif" fill="#333">${name}（示例）</text>
<g stroke="#8a8f98" stroke-width="6">${lines}</g>
<g fill="none" stroke="#c0392b" stroke-width="6"><circle cx="720" cy="1160" r="110"/></g>
<path d="M720 1110l15 34 37 4-28 25 8 37-32-19-32 19 8-37-28-25 37-4z" fill="#c0392b"/>`;
  const page = sharp(svg(1000, 1414, inner));
  return (blurred ? page.blur(6) : page).jpeg({ quality: 60 }).toBuffer();
}
