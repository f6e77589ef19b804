import { troubleStatus, type TroubleJson, type TroubleName } from '../wire.ts';

/** A refusal as the wire tells it. */
export class Trouble extends Error {
  readonly told: TroubleJson;

  constructor(trouble: TroubleName, more: Omit<TroubleJson, 'trouble'> = {}) {
    super(trouble);
    this.told = { trouble, ...more };
  }

  get status(): number {
    return troubleStatus[this.told.trouble];
  }
}
