import { html } from 'lit';
import { registerMessages } from '../controllers/words.ts';
import { AcctPortal } from '../portal/acct-portal.ts';
import './acct-login.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'portal', () => import('@acct-forms/core/locales/en/portal'));

// The form's code comes with the form. A failed import may be tried again.
AcctPortal.screens = {
  '': {
    who: 'anybody',
    load: () => import('./acct-entrance.ts'),
    render: () => html`<acct-entrance></acct-entrance>`,
  },
  login: {
    who: 'anybody',
    withoutProfile: true,
    render: ({ username, reason }) => html`<acct-login .username=${username} .reason=${reason}></acct-login>`,
  },
  register: {
    who: 'anybody',
    load: () => import('./acct-register.ts'),
    render: () => html`<acct-register></acct-register>`,
  },
  guide: {
    who: 'anybody',
    load: () => import('./acct-guide.ts'),
    render: ({ place }) => html`<acct-guide .place=${place}></acct-guide>`,
  },
  phones: {
    who: 'anybody',
    load: () => import('./acct-directory.ts'),
    render: ({ title }) =>
      html`<h1>${title}</h1>
        <div class="card"><acct-directory></acct-directory></div>`,
  },
  account: {
    who: 'anybody',
    load: () => import('./acct-account.ts'),
    render: ({ place }) => html`<acct-account place=${place}></acct-account>`,
  },
  home: {
    who: 'applicant',
    load: () => import('./acct-home.ts'),
    render: () => html`<acct-home></acct-home>`,
  },
  wizard: {
    who: 'applicant',
    load: () => import('./acct-info-wizard.ts'),
    render: ({ place }) => html`<acct-info-wizard .section=${place}></acct-info-wizard>`,
  },
  preview: {
    who: 'applicant',
    load: () => import('./acct-info-preview.ts'),
    render: ({ place }) => html`<acct-info-preview ?in-force=${place === 'record'}></acct-info-preview>`,
  },
  letters: {
    who: 'applicant',
    load: () => import('./acct-letters.ts'),
    render: ({ place }) => html`<acct-letters .place=${place}></acct-letters>`,
  },
  receipt: {
    who: 'applicant',
    load: () => import('./acct-receipt.ts'),
    render: () => html`<acct-receipt></acct-receipt>`,
  },
  change: {
    who: 'applicant',
    load: () => import('./acct-change.ts'),
    render: () => html`<acct-change></acct-change>`,
  },
  education: {
    who: 'applicant',
    load: () => import('./acct-education.ts'),
    render: () => html`<acct-education></acct-education>`,
  },
};

define('acct-portal', withServices(AcctPortal));

declare global {
  interface HTMLElementTagNameMap {
    'acct-portal': AcctPortal;
  }
}
