import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { newApplicant } from '../drafts/testing/applicant.ts';
import { press } from '../drafts/testing/screen.ts';
import { openWizard } from './testing/wizard.ts';

describe('the steps of acct-info-wizard', () => {
  after(() => setViewport({ width: 1280, height: 900 }));

  it('stand beside the form on a wide screen, and above it, folded, on a phone', async () => {
    await setViewport({ width: 1280, height: 900 });
    const wizard = await openWizard(await newApplicant());
    const of = (selector: string) => wizard.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
    expect(of('.stepper').right).to.be.at.most(of('.main').left);
    expect(of('.step').height).to.be.at.least(56);
    await setViewport({ width: 360, height: 740 });
    expect(of('.stepper').bottom).to.be.at.most(of('.main').top);
    expect(of('.step').height).to.equal(0);
    await press(wizard, '全部 6 项');
    expect(of('.step').height).to.be.at.least(56);
    await expect(wizard).to.be.accessible();
  });
});
