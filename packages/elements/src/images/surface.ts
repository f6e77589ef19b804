export type Canvas = OffscreenCanvas | HTMLCanvasElement;
export type Drawable = ImageBitmap | Canvas;

/** What the engine needs of its surroundings: a worker has it by itself, a page by way of the fallback. */
export interface Surface {
  decode(file: Blob): Promise<Drawable>;
  canvas(width: number, height: number): Canvas;
  encode(canvas: Canvas, quality: number): Promise<Blob>;
}

export type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** A context whose pixels stay in main memory: each canvas is read back by the encoder. */
export const contextOf = (canvas: Canvas): Context => {
  const context = (canvas as OffscreenCanvas).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no 2d context');
  context.imageSmoothingQuality = 'high';
  return context;
};

/** Gives the memory back at once; 48 megapixels are 192 MB. */
export const release = (source: Drawable): void => {
  if ('close' in source) source.close();
  else source.width = source.height = 0;
};
