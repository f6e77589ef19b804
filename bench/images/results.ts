/** What is compared. `floor` is one decode and one encode, the limit ignored; the last two are browser-image-compression. */
export const toolNames = ['ours', 'floor', 'as it comes', 'tuned'] as const;
export type Tool = (typeof toolNames)[number];

export type Kind = 'photo' | 'scan';

/** What a tool made of the picture. */
export interface Judged {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly isJpeg: boolean;
  readonly hasMetadata: boolean;
  /** Luma of 16 × 16 areas, row by row, 0 to 255. */
  readonly areas: readonly number[];
  /** Scans: SSIM of luma against the source scaled to the same size; 1 is equal. */
  readonly ssim: number | undefined;
}

/** What the page offers to the runner. */
export interface PictureBench {
  load(address: string, kind: Kind): Promise<void>;
  /** Milliseconds that the tool took, and the longest task of the main thread meanwhile (0: none over 50). */
  run(tool: Tool): Promise<{ readonly ms: number; readonly longest: number }>;
  /** Looks at what the last run made. */
  judge(): Promise<Judged>;
}

declare global {
  var pictureBench: PictureBench;
}
