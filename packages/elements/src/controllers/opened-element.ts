import type { BackendAdapter } from '@acct-forms/adapter';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { error, icon } from '../styles/icon-signs.ts';
import { openWhenServed } from './opening.ts';
import { ServedElement } from './served-element.ts';
import { Services } from './services.ts';

/** The words of a failure and of the ways on. */
type FailureWords = Readonly<Record<'signedOut' | 'signIn' | 'retry', string>>;

/** A page that reads what it shows as soon as it is served, and says why when it cannot. */
export abstract class OpenedElement extends ServedElement {
  protected readonly services = new Services(this);

  constructor() {
    super();
    openWhenServed(this, () => this.served);
  }

  /** The backend, once all is there that `open` needs. */
  protected get served(): BackendAdapter | undefined {
    return this.services.profile && this.services.backend;
  }

  /** Reads again what is shown. */
  abstract open(): Promise<void>;

  /** What went wrong; a way on where nothing is shown yet, or nobody is signed in. */
  protected renderFailure<T extends FailureWords>(
    t: T,
    failure: keyof T & string,
    again = true,
  ): TemplateResult {
    const signIn = failure === 'signedOut';
    const act = () => (signIn ? this.go('login') : void this.open());
    return html`<div class="notice error" role="alert">
      ${icon(error)}
      <div><strong>${t[failure]}</strong></div>
      ${
        signIn || again
          ? html`<button class="button small" type="button" @click=${act}>
              ${signIn ? t.signIn : t.retry}
            </button>`
          : nothing
      }
    </div>`;
  }
}
