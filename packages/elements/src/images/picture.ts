import type { PdfFault, PictureCheckCode } from '@acct-forms/core';

/** A rectangle in pixels of the upright source, as `openPicture` measures it. */
export interface CropRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureCheck {
  readonly code: PictureCheckCode;
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

/** Makes of a HEIC file a JPEG or PNG that browsers decode, upright; rejects when it cannot. */
export type HeicDecoder = (file: Blob) => Promise<Blob>;

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
  | 'does-not-fit'
  /** A check found what the rule does not allow; `check` names it, the rest are its params. */
  | 'blocked'
  /** A PDF over its limit of bytes, or not taken for what core names; `pages` and `maxPages` where they are too many. */
  | 'pdf-too-large'
  | `pdf-${PdfFault}`;

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
