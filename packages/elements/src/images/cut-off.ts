import { PictureError } from './picture.ts';

/**
 * Refuses a JPEG or PNG without an end after its last data (ITU-T T.81, table B.1; PNG, 11.2), of which Firefox
 * makes a bitmap that is half grey.
 */
export const refuseCutOff = async (file: Blob): Promise<void> => {
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  const isPng = text.startsWith('PNG', 1);
  const [end, data] = isPng ? ['IEND', 'IDAT'] : ['ÿÙ', 'ÿÚ'];
  if (text.lastIndexOf(end!) > text.lastIndexOf(data!)) return;
  throw new PictureError('undecodable', { type: isPng ? 'png' : 'jpeg' });
};
