import type { Need } from '../fields/need.ts';

/** What a stored file is. */
export type MaterialType = 'image/jpeg' | 'image/png' | 'application/pdf';

/** A stored file of an application. `uploadSha256` is what the client sent, the rest what is stored and served. */
export interface Material {
  readonly id: string;
  /** The slot path: `idFront`, `titleProof.<rowId>`, `otherMaterial.2`. */
  readonly slot: string;
  /** The file name as the person knows it; text only, never a path. */
  readonly name: string;
  readonly type: MaterialType;
  readonly uploadSha256: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Of a picture in pixels, of a PDF its first page as it is read, in points of 1/72 inch. */
  readonly width: number;
  readonly height: number;
  /** How many a PDF has; a picture has none. */
  readonly pages?: number;
}

export type Materials = { readonly [slotPath: string]: Material };

export type PictureCheckCode = 'size' | 'ratio' | 'sharpness' | 'brightness' | 'background';

/** What a PDF may be that is taken in place of a picture. Both limits are inclusive. */
export interface PdfRule {
  readonly maxBytes: number;
  readonly maxPages: number;
}

/** What a picture must be; one table for browser and server. Limits are bytes, inclusive. */
export interface PictureRule {
  readonly kind: 'photo' | 'scan';
  readonly maxBytes: number;
  /** Least pixels of a photo. */
  readonly minWidth?: number;
  readonly minHeight?: number;
  /** Width to height of a photo; `tolerance` is a fraction. */
  readonly ratio?: { readonly width: number; readonly height: number; readonly tolerance: number };
  /** The long side of a scan in pixels: at least this where the source has it. */
  readonly longSideMin?: number;
  /** What a longer side is brought down to. */
  readonly longSideMax?: number;
  readonly background?: 'white';
  readonly types: readonly ('image/jpeg' | 'image/png')[];
  /** Checks that refuse the picture; the others only warn. */
  readonly blocking?: readonly PictureCheckCode[];
  /** Takes a PDF too; without it a PDF is refused. */
  readonly pdf?: PdfRule;
}

/** A place for one file, or for one file per row of a list. */
export interface Slot<F extends string = string> {
  readonly key: string;
  readonly rule: string;
  /** The list path whose rows each need a file: `title.titles`. */
  readonly perItem?: string;
  /** How many optional files the slot takes: `otherMaterial.1` to `.n`. */
  readonly count?: number;
  /** Asked for while met; every asked slot must be filled unless `optional`. */
  readonly when: Need<F>;
  readonly optional?: true;
  /** Heading under which it stands. */
  readonly group: string;
  /** Signed by hand, and the letter that can be printed for it. */
  readonly signed?: true;
  readonly letter?: string;
  /** The fields that its file proves, by their patterns; one for each row of a list proves all of its row. */
  readonly proves?: readonly string[];
  /** Stands in a section as a field rather than among the materials. */
  readonly inSection?: true;
}

const KB = 1024;

/** 近期白底 1 寸证件照, at most 100 KB: 25 × 35 mm at 300 dpi is 295 × 413 px. */
export const oneInchPhoto: PictureRule = {
  kind: 'photo',
  maxBytes: 100 * KB,
  minWidth: 295,
  minHeight: 413,
  ratio: { width: 5, height: 7, tolerance: 0.03 },
  background: 'white',
  types: ['image/jpeg', 'image/png'],
};

/** A scan of at most 200 KB. */
export const scan: PictureRule = {
  kind: 'scan',
  maxBytes: 200 * KB,
  longSideMin: 1200,
  types: ['image/jpeg', 'image/png'],
};
