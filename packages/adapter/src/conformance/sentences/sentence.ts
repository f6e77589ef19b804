/** A sentence of the contract that binds a backend, and what holds the backend to it. */
export interface Sentence {
  readonly says: string;
  /** Ids of laws. */
  readonly laws: readonly string[];
  /** What holds it, or a part of it, where no law can. */
  readonly otherwise?: string;
}

/** A sentence that laws hold, named by their ids with spaces between. */
export const held = (says: string, laws: string, otherwise?: string): Sentence => ({
  says,
  laws: laws.split(' ').filter((id) => id !== ''),
  ...(otherwise === undefined ? {} : { otherwise }),
});

export const serverTests = 'by tests of the reference server: the wire does not show it';
export const types = 'by the types of the contract, and over the wire by its schemas';
