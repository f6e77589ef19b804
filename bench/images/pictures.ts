import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { portrait, scanned } from './drawings.ts';
import type { Page } from './drawings.ts';
import type { Kind } from './results.ts';

sharp.cache(false);

/** A picture to be prepared, made when it is asked for. */
export interface Picture {
  readonly name: string;
  readonly kind: Kind;
  /** Taken in the short round too. */
  readonly short?: boolean;
  readonly make: () => Promise<Buffer>;
}

/** Sensor noise: a tile of its own for each channel, laid over without changing the mean. */
const grain = async (picture: Sharp, sigma: number): Promise<Sharp> => {
  const tile = await sharp({
    create: {
      width: 512,
      height: 512,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })
    .png()
    .toBuffer();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info }).composite([{ input: tile, tile: true, blend: 'hard-light' }]);
};

/** Megapixels as a phone has them, 3 : 4, upright. */
const sized = (megapixels: number) => {
  const width = Math.round(Math.sqrt((megapixels * 1e6 * 3) / 4) / 8) * 8;
  return { width, height: (width / 3) * 4 };
};

const photographed = async (megapixels: number, sigma = 5): Promise<Sharp> => {
  const { width, height } = sized(megapixels);
  const scene = sharp(portrait(900, 1200)).flatten().resize(width, Math.round(height)).removeAlpha();
  return grain(scene, sigma);
};

/** The same scene as a camera held that way stores it; Exif 2.32, 4.6.4. */
const turned = async (orientation: number): Promise<Buffer> => {
  const upright = sharp(portrait(1536, 2048)).removeAlpha();
  const angle = { 3: 180, 4: 180, 5: 270, 6: 270, 7: 90, 8: 90 }[orientation] ?? 0;
  const mirrored = [2, 4, 5, 7].includes(orientation);
  // Mirrored first and turned after, each in a step of its own: sharp would turn first.
  const stored = sharp(await upright.flop(mirrored).png({ compressionLevel: 1 }).toBuffer()).rotate(angle);
  return stored.withMetadata({ orientation }).jpeg({ quality: 92 }).toBuffer();
};

const photo = (name: string, make: () => Promise<Buffer>, short = false): Picture => ({
  name,
  kind: 'photo',
  short,
  make,
});
const jpeg = async (picture: Sharp | Promise<Sharp>, quality = 92): Promise<Buffer> =>
  (await picture).jpeg({ quality }).toBuffer();

const frames = async (): Promise<Sharp> => {
  const still = (wall: string) =>
    sharp(portrait(600, 800, wall))
      .removeAlpha()
      .png()
      .toBuffer();
  return sharp([await still('#fff'), await still('#88a')], { join: { animated: true } });
};

export const photos: readonly Picture[] = [
  ...[3, 5, 8, 12, 16, 24, 48].map((megapixels) =>
    photo(`phone, ${megapixels} MP`, () => jpeg(photographed(megapixels)), megapixels === 12),
  ),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((orientation) =>
    photo(`Exif ${orientation}, 3 MP`, () => turned(orientation), orientation === 6),
  ),
  photo('PNG, 3 MP', async () => (await photographed(3)).png({ compressionLevel: 3 }).toBuffer()),
  photo('WebP, 5 MP', async () => (await photographed(5)).webp({ quality: 90, effort: 1 }).toBuffer()),
  photo('CMYK, 3 MP', () => jpeg(photographed(3).then((picture) => picture.toColourspace('cmyk'))), true),
  photo('progressive, 8 MP', async () =>
    (await photographed(8)).jpeg({ quality: 90, progressive: true }).toBuffer(),
  ),
  photo('grey, 3 MP', () => jpeg(photographed(3).then((picture) => picture.grayscale()))),
  photo('strong noise, 12 MP', () => jpeg(photographed(12, 40))),
  photo('lying down, 5 MP', () => jpeg(sharp(portrait(2592, 1944)).removeAlpha())),
  photo('blue wall, 3 MP', () => jpeg(sharp(portrait(1536, 2048, '#438edb')).removeAlpha())),
  photo('tiny, 120 × 160', () => jpeg(sharp(portrait(120, 160)).removeAlpha()), true),
  photo(
    'transparent PNG',
    () =>
      sharp(portrait(1200, 1600, 'none'))
        .png()
        .toBuffer(),
    true,
  ),
  photo('animated GIF', async () => (await frames()).gif().toBuffer()),
  photo('animated WebP', async () => (await frames()).webp().toBuffer()),
];

interface Scanned extends Page {
  /** Noise of the scanner or the camera, 0 to 255. */
  readonly noise?: number;
}

const page = async ({ noise = 0, ...options }: Scanned): Promise<Sharp> => {
  const { drawing } = scanned(options);
  const picture = sharp(drawing, { limitInputPixels: false }).removeAlpha();
  return noise ? grain(picture, noise) : picture;
};

const scan = (
  name: string,
  options: Scanned,
  short = false,
  write: (picture: Sharp) => Promise<Buffer> = (picture) => jpeg(picture, 90),
): Picture => ({ name, kind: 'scan', short, make: async () => write(await page(options)) });

/** Lying on its side, as a scanner or a phone stores it, with the orientation that says so. */
const onItsSide = async (picture: Sharp): Promise<Buffer> =>
  sharp(await picture.png({ compressionLevel: 1 }).toBuffer())
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer();

export const scans: readonly Picture[] = [
  ...[200, 300, 400, 600].map((dpi) => scan(`text, ${dpi} dpi`, { dpi }, dpi === 200)),
  ...[10, 8].map((point) => scan(`text of ${point} points, 300 dpi`, { dpi: 300, point })),
  scan('text with a seal, 300 dpi', { dpi: 300, sealed: true }, true),
  scan('text with a seal, 600 dpi', { dpi: 600, sealed: true }),
  scan('yellow paper, 300 dpi', { dpi: 300, paper: '#f3e6c0', sealed: true }, true),
  scan('grey text, 300 dpi', { dpi: 300 }, false, (picture) => jpeg(picture.grayscale(), 90)),
  scan('text as PNG, 300 dpi', { dpi: 300 }, false, (picture) => picture.png().toBuffer()),
  scan('text as WebP, 200 dpi', { dpi: 200 }, false, (picture) => picture.webp({ effort: 1 }).toBuffer()),
  scan('text, progressive, 300 dpi', { dpi: 300 }, false, (picture) =>
    picture.jpeg({ quality: 90, progressive: true }).toBuffer(),
  ),
  scan('text, CMYK, 200 dpi', { dpi: 200 }, false, (picture) => jpeg(picture.toColourspace('cmyk'))),
  scan('text on its side, Exif 6, 300 dpi', { dpi: 300, sealed: true }, false, onItsSide),
  // What a flatbed scanner leaves of the paper's grain once it has set white to white.
  ...[200, 300, 600].map((dpi) => scan(`text on grainy paper, ${dpi} dpi`, { dpi, noise: 2 })),
  scan('noise of a scanner, 300 dpi', { dpi: 300, noise: 6 }, true),
  scan('noise of a phone, 300 dpi', { dpi: 300, noise: 14, paper: '#e9e6df', sealed: true }),
  ...[200, 300, 400].map((dpi) =>
    scan(`certificate, ${dpi} dpi`, { dpi, kind: 'certificate', sealed: true }, dpi === 200),
  ),
  scan('certificate on yellow, 300 dpi', { dpi: 300, kind: 'certificate', paper: '#fbf4dd', noise: 4 }),
  scan('identity card, 300 dpi', { dpi: 300, kind: 'card' }),
  scan('identity card, 600 dpi', { dpi: 600, kind: 'card', paper: '#eef4f6' }),
];
