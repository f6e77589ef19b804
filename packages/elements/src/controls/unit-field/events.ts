/** A registered unit was chosen, or given up again. Read `event.target.chosen`. */
export class AcctUnitChosenEvent extends Event {
  constructor() {
    super('acct-unit-chosen', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'acct-unit-chosen': AcctUnitChosenEvent;
  }
}
