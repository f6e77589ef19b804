import { join } from 'node:path';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import sharp from 'sharp';

const folder = mkdtempSync(join(tmpdir(), 'acct-pictures-'));

async function save(name: string, jpeg: Buffer): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, jpeg);
  return path;
}

/**
 * A portrait on white of 3024 × 4032 px as a phone stores it: the pixels lie on their side and EXIF orientation 6
 * says so. The head is up, the shoulders are down, a green mark stands in the upper left corner.
 */
export async function phonePortrait(): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="3024" height="4032">
    <rect width="3024" height="4032" fill="#fdfdfd"/>
    <rect width="500" height="500" fill="#0a8f3c"/>
    <path d="M500 4032c0-900 500-1250 1012-1250s1012 350 1012 1250z" fill="#34506e"/>
    <ellipse cx="1512" cy="1700" rx="720" ry="950" fill="#e9c6a6"/>
    <path d="M780 1500c0-900 1464-900 1464 0-300-420-1164-420-1464 0z" fill="#2a2320"/>
    <circle cx="1230" cy="1650" r="70" fill="#222"/><circle cx="1790" cy="1650" r="70" fill="#222"/>
    <path d="M1260 2150q252 170 504 0" stroke="#8c3b3b" stroke-width="50" fill="none"/>
  </svg>`;
  const upright = await sharp(Buffer.from(svg)).png().toBuffer();
  const noise = await sharp({
    create: {
      width: 3024,
      height: 4032,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 12 },
    },
  })
    .png()
    .toBuffer();
  const lying = await sharp(upright)
    .composite([{ input: noise, blend: 'soft-light' }])
    .toBuffer()
    .then((picture) =>
      sharp(picture).rotate(-90).jpeg({ quality: 92 }).withMetadata({ orientation: 6 }).toBuffer(),
    );
  return save('portrait.jpg', lying);
}

/** An A4 page of 2480 × 3508 px (300 dpi) with ten-point text: 42 px high. */
export async function scannedPage(name: string, title: string): Promise<string> {
  const lines = Array.from(
    { length: 40 },
    (_, i) =>
      `<text x="250" y="${620 + i * 66}" font-size="42">${i + 1}. ${title}：本页内容仅用于会计人员信息采集的测试，所有姓名与号码均为虚构。</text>`,
  ).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2480" height="3508" font-family="Noto Sans CJK SC">
    <rect width="2480" height="3508" fill="#fbfaf7"/>
    <text x="1240" y="420" font-size="96" text-anchor="middle">${title}</text>
    ${lines}
    <circle cx="1800" cy="3150" r="220" fill="none" stroke="#c0392b" stroke-width="16"/>
    <text x="1800" y="3165" font-size="48" fill="#c0392b" text-anchor="middle">示例印章</text>
  </svg>`;
  return save(name, await sharp(Buffer.from(svg)).jpeg({ quality: 95 }).toBuffer());
}

/** A page at 150 dpi, within every limit as it is: for who has to hand in many. */
export async function lightScan(title: string): Promise<string> {
  const page = await sharp(await scannedPage(`${title}.jpg`, title))
    .resize(1240)
    .jpeg({ quality: 20 })
    .toBuffer();
  return save(`${title}.jpg`, page);
}
