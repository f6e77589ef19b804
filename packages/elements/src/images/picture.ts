/** What a check of a prepared picture looks at. */
export type CheckCode = 'size' | 'ratio' | 'sharpness' | 'brightness' | 'background';

/** What a slot asks of its picture. Bytes are inclusive (1 KB = 1024), lengths are pixels. */
export interface PictureRule {
  readonly kind: 'photo' | 'scan';
  readonly maxBytes: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  /** `tolerance` is relative: 0.02 lets a ratio be 2 % off before the picture is cropped or reported. */
  readonly ratio?: { readonly width: number; readonly height: number; readonly tolerance: number };
  /** The long side is kept at or over this where the source has it and the bytes allow it. */
  readonly longSideMin?: number;
  readonly longSideMax?: number;
  readonly background?: 'white';
  /** What the slot stores. A JPEG that already meets the rule is kept without a second encoding. */
  readonly types: readonly ('image/jpeg' | 'image/png')[];
  /** Checks that are errors here; the others are warnings. */
  readonly blocking?: readonly CheckCode[];
}

/** A rectangle in pixels of the upright source, as `openPicture` measures it. */
export interface CropRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureCheck {
  readonly code: CheckCode;
  readonly severity: 'warning' | 'error';
  readonly params: Readonly<Record<string, number>>;
}

export interface PreparedPicture {
  /** `image/jpeg`, upright, without metadata. */
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly originalBytes: number;
  /** Upright, before cropping. */
  readonly originalWidth: number;
  readonly originalHeight: number;
  readonly checks: readonly PictureCheck[];
}

export interface OpenedPicture {
  /** Upright size of the source in pixels; crop rectangles are measured in it. */
  readonly width: number;
  readonly height: number;
  /** `image/jpeg`, upright, long side at most 800 px. */
  readonly preview: Blob;
}

export type PictureStage = 'decode' | 'encode' | 'check';

export type PictureErrorCode =
  /** The bytes are none of the picture formats that browsers know; `type` says `pdf` if it is one. */
  | 'not-a-picture'
  /** A picture format, but this browser cannot decode the bytes. */
  | 'undecodable'
  /** HEIC, and this browser cannot decode it. */
  | 'heic'
  /** `width`, `height`, `megapixels` and `limit` (megapixels) say by how much. */
  | 'too-many-pixels'
  /** Not even the smallest encoding is within `maxBytes`. */
  | 'does-not-fit';

export type PictureErrorParams = Readonly<Record<string, number | string>>;

/** Why a file was refused. The words for it come from the caller's locale. */
export class PictureError extends Error {
  readonly code: PictureErrorCode;
  readonly params: PictureErrorParams;

  constructor(code: PictureErrorCode, params: PictureErrorParams = {}) {
    super(code);
    this.name = 'PictureError';
    this.code = code;
    this.params = params;
  }
}
