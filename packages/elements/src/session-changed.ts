import type { Session } from '@acct-forms/adapter';

/** What the session says of the account is another: the phone was changed. */
export class AcctSessionChangedEvent extends Event {
  static readonly type = 'acct-session-changed';
  readonly session: Session;
  constructor(session: Session) {
    super(AcctSessionChangedEvent.type, { bubbles: true, composed: true });
    this.session = session;
  }
}
