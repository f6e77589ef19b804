import { expect, fixture, waitUntil } from '@open-wc/testing';
import { jilin } from '@acct-forms/profiles/jilin';
import { setViewport } from '@web/test-runner-commands';
import '../define/acct-review-case.ts';
import '../define/acct-review-queue.ts';
import type { AcctReviewCase } from './case/acct-review-case.ts';
import type { AcctReviewQueue } from './queue/acct-review-queue.ts';
import { states as caseStates } from './case/gallery.ts';
import { states as queueStates } from './queue/gallery.ts';

describe('the gallery of review', function () {
  this.timeout(20_000);
  before(() => setViewport({ width: 1280, height: 900 }));
  beforeEach(() => {
    document.body.style.background = 'var(--acct-color-bg)';
  });
  afterEach(() => {
    document.body.style.background = '';
    delete document.documentElement.dataset['acctTheme'];
  });

  for (const { tag, name, render } of [...queueStates, ...caseStates]) {
    for (const theme of ['light', 'dark']) {
      it(`${tag}, ${name}, ${theme}: everyone can use it`, async () => {
        document.documentElement.dataset['acctTheme'] = theme;
        document.documentElement.dataset['acctDensity'] = 'compact';
        const element = await fixture<AcctReviewCase | AcctReviewQueue>(render());
        expect(element.localName).to.equal(tag);
        element.profile = jilin;
        const root = element.shadowRoot!;
        await waitUntil(
          () =>
            root.querySelector('h1, [role="alert"] strong') &&
            !root.querySelector('[aria-busy="true"]') &&
            !element.hasAttribute('data-acting'),
          'never drawn',
          // The form comes by import().
          { timeout: 10_000 },
        );
        await expect(element).to.be.accessible();
        expect(root.querySelector('[style]:not(img)')).to.equal(null);
      });
    }
  }
});
