import {
  AcctError,
  blockingIssues,
  pictureFindings,
  stripPicture,
  type Material,
  type PictureRule,
} from '@acct-forms/core';

interface Found extends Pick<Material, 'width' | 'height'> {
  readonly type: PictureRule['types'][number];
}

/** Type and size of a picture from its first bytes; undefined when it is neither JPEG nor PNG. */
export function readPicture(bytes: Uint8Array): Found | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length >= 24 && png.every((byte, i) => bytes[i] === byte)) {
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    // ITU-T T.81 table B.1: baseline and progressive frames.
    if (marker >= 0xc0 && marker <= 0xc2) {
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** What cannot be known without decoding is taken as good. */
const undecoded = { sharpness: Infinity, brightness: 128 };

/**
 * What the file is and what is kept of it, which is the picture alone, without metadata; or why its slot does not take
 * it. Nothing is decoded: a picture stays as it lies, whatever its metadata said of the side that is up.
 */
export function checkFile(
  bytes: Uint8Array,
  rule: PictureRule | undefined,
  slot: string,
): Found & { readonly kept: Uint8Array<ArrayBuffer> } {
  if (rule !== undefined && bytes.length > rule.maxBytes) {
    throw new AcctError('file-too-large', { limit: rule.maxBytes });
  }
  const picture = readPicture(bytes);
  if (picture === undefined || (rule !== undefined && !rule.types.includes(picture.type))) {
    throw new AcctError('file-type', { found: picture?.type ?? 'unknown' });
  }
  const findings = rule === undefined ? [] : pictureFindings(rule, { ...picture, ...undecoded });
  const issues = rule === undefined ? [] : blockingIssues(slot, rule, { ...picture, findings });
  if (issues.length > 0) throw new AcctError('invalid', { issues });
  const kept = stripPicture(bytes, picture.type);
  if (kept === undefined) throw new AcctError('file-type', { found: 'damaged' });
  return { ...picture, kept };
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
