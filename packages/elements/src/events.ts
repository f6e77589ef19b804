import type { Session } from '@acct-forms/adapter';
import type { State } from '@acct-forms/core';
import type { AcctClearLocalEvent } from './clear-local.ts';
import type { AcctSessionChangedEvent } from './session-changed.ts';

// Files of their own: a login page has no use for them.
export { AcctClearLocalEvent } from './clear-local.ts';
export { AcctSessionChangedEvent } from './session-changed.ts';
// As types: they come with the controls that fire them.
export type { AcctChangeEvent, AcctConfirmChangeEvent, AcctInputEvent } from './controls/events.ts';
export type { AcctUnitChosenEvent } from './controls/unit-field/events.ts';

const crossing = { bubbles: true, composed: true } as const;

/** The account was made; the page goes to the login. */
export class AcctRegisteredEvent extends Event {
  static readonly type = 'acct-registered';
  constructor() {
    super(AcctRegisteredEvent.type, crossing);
  }
}

/** Somebody signed in. The session is for the page's own providers; it holds no personal data beyond the account. */
export class AcctSignedInEvent extends Event {
  static readonly type = 'acct-signed-in';
  readonly session: Session;
  constructor(session: Session) {
    super(AcctSignedInEvent.type, crossing);
    this.session = session;
  }
}

/** The session ended, by the person or by itself. */
export class AcctSignedOutEvent extends Event {
  static readonly type = 'acct-signed-out';
  readonly reason: 'left' | 'expired';
  constructor(reason: 'left' | 'expired') {
    super(AcctSignedOutEvent.type, crossing);
    this.reason = reason;
  }
}

/** Where an element wants to go; the portal or the host page routes. */
export type Destination =
  | 'register'
  | 'login'
  | 'home'
  | 'wizard'
  | 'preview'
  | 'receipt'
  | 'letters'
  | 'guide'
  | 'directory'
  | 'change'
  | 'education'
  | 'account'
  | 'queue'
  | 'case'
  | 'admin';

/** The person wants another screen. `place` is a section, a field path, a case id, a section of the administration, of the guide `letters`, `samples`, `blank` or `blank.<letter>`, or a letter, `<letter>.filled` with own data; of the preview `record`, the record in force while a change is open; of the queue it is a query, `view=overdue&bureau=12`. */
export class AcctNavigateEvent extends Event {
  static readonly type = 'acct-navigate';
  readonly to: Destination;
  readonly place: string | undefined;
  constructor(to: Destination, place?: string) {
    super(AcctNavigateEvent.type, { ...crossing, cancelable: true });
    this.to = to;
    this.place = place;
  }
}

/** The portal shows another screen: `route` as in its property of that name. Where it `replaces` the one before, it is no step to go back to. */
export class AcctRouteEvent extends Event {
  static readonly type = 'acct-route';
  readonly route: string;
  readonly replaces: boolean;
  constructor(route: string, replaces = false) {
    super(AcctRouteEvent.type, crossing);
    this.route = route;
    this.replaces = replaces;
  }
}

/** A screen shows something else of itself: the query for its address, in place of the one before. */
export class AcctQueryEvent extends Event {
  static readonly type = 'acct-query';
  readonly query: string;
  constructor(query: string) {
    super(AcctQueryEvent.type, crossing);
    this.query = query;
  }
}

/** A section was stored by the backend. */
export class AcctSavedEvent extends Event {
  static readonly type = 'acct-saved';
  readonly section: string;
  readonly revision: number;
  constructor(section: string, revision: number) {
    super(AcctSavedEvent.type, crossing);
    this.section = section;
    this.revision = revision;
  }
}

/** Before a submission; cancel it, or hold it with a promise. */
export class AcctBeforeSubmitEvent extends Event {
  static readonly type = 'acct-before-submit';
  readonly #held: Promise<unknown>[] = [];
  constructor() {
    super(AcctBeforeSubmitEvent.type, { ...crossing, cancelable: true });
  }
  /** The submission waits for this; a rejection stops it. */
  waitUntil(promise: Promise<unknown>): void {
    this.#held.push(promise);
  }
  /** Settles when everything that was waited for has. */
  async held(): Promise<void> {
    await Promise.all(this.#held);
  }
}

/** The application was submitted. */
export class AcctSubmittedEvent extends Event {
  static readonly type = 'acct-submitted';
  readonly referenceNumber: string;
  constructor(referenceNumber: string) {
    super(AcctSubmittedEvent.type, crossing);
    this.referenceNumber = referenceNumber;
  }
}

/** A file was stored in, replaced in or removed from a slot. */
export class AcctMaterialChangedEvent extends Event {
  static readonly type = 'acct-material-changed';
  readonly slot: string;
  constructor(slot: string) {
    super(AcctMaterialChangedEvent.type, crossing);
    this.slot = slot;
  }
}

/** A reviewer decided a case. */
export class AcctDecidedEvent extends Event {
  static readonly type = 'acct-decided';
  readonly caseId: string;
  readonly state: State;
  constructor(caseId: string, state: State) {
    super(AcctDecidedEvent.type, crossing);
    this.caseId = caseId;
    this.state = state;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'acct-registered': AcctRegisteredEvent;
    'acct-signed-in': AcctSignedInEvent;
    'acct-session-changed': AcctSessionChangedEvent;
    'acct-clear-local': AcctClearLocalEvent;
    'acct-signed-out': AcctSignedOutEvent;
    'acct-navigate': AcctNavigateEvent;
    'acct-route': AcctRouteEvent;
    'acct-query': AcctQueryEvent;
    'acct-saved': AcctSavedEvent;
    'acct-before-submit': AcctBeforeSubmitEvent;
    'acct-submitted': AcctSubmittedEvent;
    'acct-material-changed': AcctMaterialChangedEvent;
    'acct-decided': AcctDecidedEvent;
  }
}
