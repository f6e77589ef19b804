export const sideNames = ['ours', 'floor'] as const;
export type SideName = (typeof sideNames)[number];

/** The mark that the page sets in its timeline when a character is typed. */
export const typedMark = 'bench-key';

/** What the page offers to the runner. */
export interface FormBench {
  readonly fieldCount: number;
  /** Makes the backend and the answers and fetches the scripts, before anything is measured. */
  prepare(scripts: readonly string[]): Promise<void>;
  /** Milliseconds from starting the script, which is there, to the first section with all its fields. */
  start(side: SideName): Promise<number>;
  /** Goes to the next section; ends when it is painted. */
  next(): Promise<void>;
  focus(): void;
  /** Until everything typed is stored. */
  settled(): Promise<void>;
}

declare global {
  var formBench: FormBench;
}
