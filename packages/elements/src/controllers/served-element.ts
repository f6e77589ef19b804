import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { AcctNavigateEvent, type Destination } from '../events.ts';

/** An element that is given its backend, profile and session, or finds them around it, and leads to other pages. */
export abstract class ServedElement extends LitElement {
  /** The backend; else the one of the page around. */
  @property({ attribute: false }) backend: BackendAdapter | undefined;
  /** The province's profile; else the one of the page around. */
  @property({ attribute: false }) profile: Profile | undefined;
  /** Who is signed in; else what the page around knows. */
  @property({ attribute: false }) session: Session | null | undefined;

  protected readonly go = (to: Destination, place?: string): boolean =>
    this.dispatchEvent(new AcctNavigateEvent(to, place));
}
