import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/acct-upload.ts';
import { newApplicant, photoFile, store } from '../drafts/testing/applicant.ts';
import { giveFile } from '../drafts/testing/screen.ts';
import type { AcctUpload } from './acct-upload.ts';

describe('acct-upload on a phone', () => {
  before(() => setViewport({ width: 360, height: 740 }));
  after(() => setViewport({ width: 1280, height: 900 }));

  it('gives the frame over a photo the whole width', async () => {
    const person = await newApplicant();
    await store(person, []);
    const { backend, profile, session } = person;
    const upload = await fixture<AcctUpload>(
      html`<acct-upload
        slot-path="photo"
        rule="photo"
        label="免冠照片"
        .backend=${backend}
        .profile=${profile}
        .session=${session}
      ></acct-upload>`,
    );
    await waitUntil(() => upload.view !== undefined);
    await upload.updateComplete;
    giveFile(upload, await photoFile());
    const crop = () => upload.shadowRoot!.querySelector('.crop');
    await waitUntil(() => crop() !== null, 'no frame', { timeout: 15_000 });
    const whole = upload.getBoundingClientRect().width;
    expect(crop()!.getBoundingClientRect().width).to.be.at.least(whole - 4);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });
});
