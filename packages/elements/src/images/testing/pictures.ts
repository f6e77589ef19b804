/** Pictures made on the spot: for tests, demos and benchmarks, without a file in the repository. */

export interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  /** CSS colour behind the person. */
  readonly background?: string;
  /** Standard deviation of the blur, in pixels. */
  readonly blur?: number;
  /** Sensor noise, 0 to 255. */
  readonly noise?: number;
}

export interface ScanOptions {
  /** Resolution of the A4 page, 210 × 297 mm. */
  readonly dpi?: number;
  readonly seal?: boolean;
  readonly paper?: string;
  /** Standard deviation of the blur, in pixels. */
  readonly blur?: number;
  readonly noise?: number;
}

export type MadeType = 'image/jpeg' | 'image/png' | 'image/webp';

const drawing = (width: number, height: number): [OffscreenCanvas, OffscreenCanvasRenderingContext2D] => {
  const canvas = new OffscreenCanvas(width, height);
  return [canvas, canvas.getContext('2d', { willReadFrequently: true })!];
};

export const encoded = (
  canvas: OffscreenCanvas,
  type: MadeType = 'image/jpeg',
  quality = 0.92,
): Promise<Blob> => canvas.convertToBlob({ type, quality });

/** The same numbers in every run, 0 to 1: Park and Miller's generator. */
export const randomNumbers = (seed = 1): (() => number) => {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

/** Adds noise of its own to each channel; the tile repeats, which no encoder notices. */
const addNoise = (canvas: OffscreenCanvas, strength: number): void => {
  const random = randomNumbers(7);
  const [tile, pen] = drawing(256, 256);
  const pixels = pen.createImageData(256, 256);
  for (let i = 0; i < pixels.data.length; i++) pixels.data[i] = i % 4 === 3 ? strength : random() * 255;
  pen.putImageData(pixels, 0, 0);
  const context = canvas.getContext('2d')!;
  context.fillStyle = context.createPattern(tile, 'repeat')!;
  context.fillRect(0, 0, canvas.width, canvas.height);
};

const finished = (canvas: OffscreenCanvas, blur: number, noise: number): OffscreenCanvas => {
  const [copy, context] = drawing(canvas.width, canvas.height);
  context.filter = blur ? `blur(${blur}px)` : 'none';
  context.drawImage(canvas, 0, 0);
  context.filter = 'none';
  if (noise) addNoise(copy, noise);
  return copy;
};

/** A head and shoulders before a plain wall. */
export const drawPhoto = ({
  width = 1500,
  height = 2100,
  background = '#fff',
  blur = 0,
  noise = 0,
}: PhotoOptions = {}): OffscreenCanvas => {
  const [canvas, context] = drawing(width, height);
  const random = randomNumbers(3);
  const u = Math.min(width, height * 0.7);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  const oval = (x: number, y: number, rx: number, ry: number, colour: string) => {
    context.fillStyle = colour;
    context.beginPath();
    context.ellipse(width / 2 + x * u, height / 2 + y * u, rx * u, ry * u, 0, 0, 2 * Math.PI);
    context.fill();
  };
  oval(0, 0.72, 0.46, 0.4, '#27364f');
  oval(0, 0.3, 0.12, 0.2, '#d9a27e');
  oval(0, -0.08, 0.25, 0.32, '#2a211c');
  oval(0, -0.02, 0.21, 0.27, '#e5b592');
  for (const x of [-0.08, 0.08]) {
    oval(x, -0.05, 0.035, 0.018, '#fff');
    oval(x, -0.05, 0.014, 0.016, '#30231b');
  }
  oval(0, 0.12, 0.06, 0.016, '#a3514c');
  context.lineWidth = Math.max(1, u / 700);
  for (let i = 0; i < 900; i++) {
    const x = width / 2 + (random() - 0.5) * 0.44 * u;
    const y = height / 2 - (0.4 - random() * 0.16) * u;
    context.strokeStyle = `hsl(${20 + random() * 20} 30% ${8 + random() * 25}%)`;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + (random() - 0.5) * 0.05 * u, y + random() * 0.08 * u);
    context.stroke();
  }
  return finished(canvas, blur, noise);
};

const words =
  '吉林省会计人员信息登记 单位从事会计工作证明 Accounting work certificate 2026 统一社会信用代码 ';

/** An A4 page of 10-point text with a table and, where asked, a round red seal. */
export const drawScanPage = ({
  dpi = 300,
  seal = false,
  paper = '#fff',
  blur = 0,
  noise = 0,
}: ScanOptions = {}): OffscreenCanvas => {
  const mm = dpi / 25.4;
  const point = dpi / 72;
  const [canvas, context] = drawing(Math.round(210 * mm), Math.round(297 * mm));
  const random = randomNumbers(5);
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#1c1c1c';
  context.font = `bold ${18 * point}px sans-serif`;
  context.fillText('会计人员信息 Certificate', 60 * mm, 30 * mm);
  context.font = `${10 * point}px sans-serif`;
  for (let y = 45; y < 200; y += 6) {
    const from = Math.floor(random() * words.length);
    context.fillText((words.slice(from) + words + words).slice(0, 58), 22 * mm, y * mm, 166 * mm);
  }
  context.lineWidth = Math.max(1, 0.3 * mm);
  context.strokeStyle = '#1c1c1c';
  for (let row = 0; row < 5; row++) context.strokeRect(22 * mm, (210 + row * 10) * mm, 166 * mm, 10 * mm);
  if (seal) {
    context.strokeStyle = context.fillStyle = '#d5202a';
    context.lineWidth = 1.2 * mm;
    context.beginPath();
    context.arc(150 * mm, 235 * mm, 20 * mm, 0, 2 * Math.PI);
    context.stroke();
    context.font = `${16 * point}px sans-serif`;
    context.fillText('★ 公章', 138 * mm, 238 * mm);
  }
  return finished(canvas, blur, noise);
};

/** Nothing but noise: the worst that an encoder can meet. */
export const drawNoise = (width = 1600, height = 1600): OffscreenCanvas => {
  const [canvas] = drawing(width, height);
  addNoise(canvas, 255);
  return canvas;
};

/** Colours of the quarters that `drawQuarters` paints, by where they stand. */
export const quarters = {
  topLeft: [200, 30, 30],
  topRight: [30, 160, 30],
  bottomLeft: [30, 30, 200],
  bottomRight: [220, 200, 40],
} as const;

/** Four plain quarters of different colours: shows which way up a picture is. */
export const drawQuarters = (width = 400, height = 300): OffscreenCanvas => {
  const [canvas, context] = drawing(width, height);
  const { topLeft, topRight, bottomLeft, bottomRight } = quarters;
  for (const [i, colour] of [topLeft, topRight, bottomLeft, bottomRight].entries()) {
    context.fillStyle = `rgb(${colour.join(' ')})`;
    context.fillRect((i % 2) * (width / 2), Math.floor(i / 2) * (height / 2), width / 2, height / 2);
  }
  return canvas;
};

/** A dark disc on a transparent ground. */
export const drawTransparent = (width = 600, height = 840): OffscreenCanvas => {
  const [canvas, context] = drawing(width, height);
  context.fillStyle = '#334';
  context.arc(width / 2, height / 2, width / 4, 0, 2 * Math.PI);
  context.fill();
  return canvas;
};

export const makePhoto = async (options?: PhotoOptions, type?: MadeType): Promise<Blob> =>
  encoded(drawPhoto(options), type);
export const makeScanPage = async (options?: ScanOptions, type?: MadeType): Promise<Blob> =>
  encoded(drawScanPage(options), type);
export const makeNoise = async (width?: number, height?: number): Promise<Blob> =>
  encoded(drawNoise(width, height));

const named = (bytes: BlobPart, name: string, type: string): File => new File([bytes], name, { type });

/** The first bytes of a HEIC file, and no picture after them. */
export const makeHeicHeader = (brand = 'heic'): File =>
  named(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic\0\0\0\0`, 'IMG_0001.HEIC', 'image/heic');
export const makeTextFile = (): File => named('这不是图片 not a picture', 'photo.jpg', 'image/jpeg');
export const makePdfHeader = (): File => named('%PDF-1.7\n%âãÏÓ\n', 'scan.jpg', 'image/jpeg');
