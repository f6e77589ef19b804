import '@acct-forms/elements/styles/tokens.css';
import '@acct-forms/elements/define/auto.js';
import { registerProfile } from '@acct-forms/elements/define/registry.js';
import { preparePicture } from '@acct-forms/elements/images';

registerProfile('jilin', async () => (await import('@acct-forms/profiles/jilin')).jilin);

/** Makes a scan of 4 million pixels fit into 60 KB. */
document.querySelector('button')!.addEventListener('click', async () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 2500, height: 1700 });
  const context = canvas.getContext('2d')!;
  for (let row = 0; row < 100; row += 1) {
    context.fillStyle = `hsl(${row * 7} 60% 60%)`;
    context.fillRect(row * 20, row * 17, 900, 9);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  const rule = { kind: 'scan', maxBytes: 60 * 1024, longSideMin: 600, types: ['image/jpeg'] } as const;
  const { bytes, width } = await preparePicture(blob!, rule);
  document.querySelector('output')!.value = `${bytes} bytes, ${width} wide`;
});
