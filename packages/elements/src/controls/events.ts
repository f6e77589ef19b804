/** Fired on every keystroke. Read `event.target.value`: events carry no personal data. */
export class AcctInputEvent extends Event {
  constructor() {
    super('acct-input', { bubbles: true, composed: true });
  }
}

/** Fired when a value is committed. Read `event.target.value`: events carry no personal data. */
export class AcctChangeEvent extends Event {
  constructor() {
    super('acct-change', { bubbles: true, composed: true });
  }
}

/** Fired when the box of a `confirm` issue is ticked or cleared. Read `event.target.confirmed`. */
export class AcctConfirmChangeEvent extends Event {
  constructor() {
    super('acct-confirm-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'acct-input': AcctInputEvent;
    'acct-change': AcctChangeEvent;
    'acct-confirm-change': AcctConfirmChangeEvent;
  }
}
