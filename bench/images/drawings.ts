/** SVG drawings that the benchmark's pictures are made of; the same in every run. */

/** Park and Miller's generator: the same numbers in every run, 0 to 1. */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

const svg = (width: number, height: number, box: string, body: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${box}" preserveAspectRatio="none">${body}</svg>`,
  );

/** A head and shoulders, unlike on the left and on the right, before a wall of that colour. */
export const portrait = (width: number, height: number, wall = '#fff'): Buffer => {
  const random = randomNumbers(3);
  const hair = Array.from({ length: 700 }, () => {
    const [x, y] = [200 + random() * 200, 190 + random() * 110];
    const colour = `hsl(${20 + random() * 20} 30% ${8 + random() * 25}%)`;
    return `<path d="M${x} ${y}l${(random() - 0.5) * 30} ${random() * 45}" stroke="${colour}"/>`;
  }).join('');
  const ground = wall === 'none' ? '' : `<rect width="600" height="800" fill="${wall}"/>`;
  return svg(
    width,
    height,
    '600 800',
    `<defs><linearGradient id="skin"><stop stop-color="#f0c6a4"/><stop offset="1" stop-color="#c98f6b"/></linearGradient></defs>
    ${ground}<ellipse cx="300" cy="800" rx="255" ry="230" fill="#27364f"/>
    <rect x="255" y="470" width="90" height="130" fill="#d9a27e"/><path d="M255 580l45 90 45-90z" fill="#eef"/>
    <ellipse cx="300" cy="320" rx="150" ry="190" fill="#2a211c"/><ellipse cx="300" cy="355" rx="125" ry="165" fill="url(#skin)"/>
    ${hair}<ellipse cx="250" cy="345" rx="21" ry="11" fill="#fff"/><ellipse cx="350" cy="345" rx="21" ry="11" fill="#fff"/>
    <circle cx="251" cy="345" r="9" fill="#30231b"/><circle cx="351" cy="345" r="9" fill="#30231b"/>
    <path d="M262 452q38 18 76 0" stroke="#a3514c" stroke-width="9" fill="none"/>
    <rect x="365" y="690" width="90" height="40" fill="#c8a03c"/><text x="372" y="720" font-size="26">吉林</text>`,
  );
};

const words =
  '吉林省会计人员信息登记 单位从事会计工作证明 Accounting work certificate 2026 统一社会信用代码 ';
const font = `font-family="Noto Sans CJK SC, sans-serif"`;

const seal = (x: number, y: number): string =>
  `<g fill="none" stroke="#d5202a"><circle cx="${x}" cy="${y}" r="20" stroke-width="1.2"/></g>
  <text x="${x}" y="${y + 3}" ${font} font-size="6" fill="#d5202a" text-anchor="middle">★ 公章</text>`;

/** An A4 page in millimetres: a full page of text and a table. */
const text = (point: number): string => {
  const random = randomNumbers(5);
  const size = (point * 25.4) / 72;
  const lines: string[] = [];
  for (let y = 45; y < 200; y += size * 1.75) {
    const line = words.repeat(4).slice(Math.floor(random() * words.length));
    lines.push(
      `<text x="22" y="${y}" font-size="${size}">${line.slice(0, Math.floor(166 / size / 0.72))}</text>`,
    );
  }
  const rows = [0, 1, 2, 3, 4].map((i) => `<rect x="22" y="${210 + i * 10}" width="166" height="10"/>`);
  return `<g ${font} fill="#1c1c1c"><text x="105" y="32" font-size="7" text-anchor="middle">会计人员信息 Certificate</text>${lines.join('')}</g>
  <g fill="none" stroke="#1c1c1c" stroke-width="0.3">${rows.join('')}</g>`;
};

/** Sine bands and a rosette, as banknotes and certificates have them. */
const guilloche = (width: number, height: number): string => {
  const band = (y: number, phase: number, colour: string) => {
    let d = '';
    for (let x = 0; x <= width; x += 0.8)
      d += `${d ? 'L' : 'M'}${x.toFixed(2)} ${(y + 5 * Math.sin(x / 6 + phase) * Math.cos(x / 37)).toFixed(2)}`;
    return `<path d="${d}" stroke="${colour}"/>`;
  };
  let lines = '';
  for (let y = 8; y < height; y += 14)
    for (let i = 0; i < 5; i++) lines += band(y, i * 0.5, i % 2 ? '#7fb59a' : '#d8a8a0');
  for (let ring = 0; ring < 6; ring++) {
    let d = '';
    for (let a = 0; a <= 2 * Math.PI + 0.01; a += 0.01) {
      const r = 26 + 10 * Math.sin(12 * a + ring * 0.4);
      d += `${d ? 'L' : 'M'}${(width / 2 + r * Math.cos(a)).toFixed(2)} ${(height / 2 + r * Math.sin(a)).toFixed(2)}`;
    }
    lines += `<path d="${d}" stroke="#9fb6d8"/>`;
  }
  return `<g fill="none" stroke-width="0.12">${lines}</g>`;
};

export interface Page {
  /** Dots per inch. */
  readonly dpi: number;
  readonly kind?: 'text' | 'certificate' | 'card';
  readonly paper?: string;
  readonly sealed?: boolean;
  /** Size of the text in points; 12 is 小四, the usual size of office texts. */
  readonly point?: number;
}

/** An A4 page, an A4 certificate lying down, or an identity card, 85.6 × 54 mm. */
export const scanned = ({ dpi, kind = 'text', paper = '#fff', sealed, point = 12 }: Page) => {
  const [w, h] = kind === 'text' ? [210, 297] : kind === 'certificate' ? [297, 210] : [85.6, 54];
  const width = Math.round((w * dpi) / 25.4);
  const height = Math.round((h * dpi) / 25.4);
  const line = (x: number, y: number, size: number, content: string) =>
    `<text x="${x}" y="${y}" ${font} font-size="${size}" fill="#1c1c1c">${content}</text>`;
  const body = {
    text: () => text(point),
    certificate: () =>
      guilloche(w, h) +
      line(88, 50, 14, '毕业证书') +
      [80, 94, 108, 122].map((y) => line(50, y, 5.5, words.slice(0, 32))).join('') +
      line(50, 170, 4, '证书编号：101831202605001234'),
    card: () =>
      guilloche(w, h) +
      [12, 20, 28, 36]
        .map((y, i) => line(6, y, 3.4, ['姓名 张会计', '性别 女', '民族 汉', '住址 长春市'][i]!))
        .join('') +
      line(6, 48, 3.8, '公民身份号码 220102199003078215'),
  }[kind]();
  const stamp = sealed ? seal(w * 0.72, h * 0.8) : '';
  return {
    width,
    height,
    drawing: svg(
      width,
      height,
      `${w} ${h}`,
      `<rect width="${w}" height="${h}" fill="${paper}"/>${body}${stamp}`,
    ),
  };
};
