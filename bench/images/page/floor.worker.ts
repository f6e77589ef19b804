/** The least that any tool does: one decode and one encode; the limit is ignored. */
self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  const bitmap = await createImageBitmap(data);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  bitmap.close();
  self.postMessage(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 }), {});
};
