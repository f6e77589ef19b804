import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../define/acct-upload.ts';
import { newApplicant, photoFile, store } from '../drafts/testing/applicant.ts';
import { giveFile } from '../drafts/testing/screen.ts';
import type { AcctUpload } from './acct-upload.ts';
import { waitUntil } from '../testing/wait-until.ts';

const rect = (upload: AcctUpload, selector: string): DOMRect =>
  upload.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

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
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
    for (const face of upload.shadowRoot!.querySelectorAll('.choose'))
      expect(face.getBoundingClientRect().right).to.be.at.most(rect(upload, '.upload').right);
    // Close under the words, however high the tile is.
    const words = upload.shadowRoot!.querySelector('.below strong')!.getBoundingClientRect();
    expect(rect(upload, '.choose').top - words.bottom).to.be.at.most(16);
    giveFile(upload, await photoFile());
    const crop = () => upload.shadowRoot!.querySelector('.crop');
    await waitUntil(() => crop() !== null, 'no frame', { timeout: 15_000 });
    const whole = upload.getBoundingClientRect().width;
    expect(crop()!.getBoundingClientRect().width).to.be.at.least(whole - 4);
    expect(document.documentElement.scrollWidth).to.be.at.most(360);
  });

  it('puts the ways to give a file side by side, however much else can be done', async () => {
    const { backend, profile, session } = await newApplicant();
    const upload = await fixture<AcctUpload>(
      html`<acct-upload
        slot-path="idFront"
        label="身份证正面"
        sample="idFront"
        .backend=${backend}
        .profile=${profile}
        .session=${session}
      ></acct-upload>`,
    );
    await upload.updateComplete;
    giveFile(upload, new File(['text'], '说明.txt', { type: 'text/plain' }));
    await waitUntil(() => upload.shadowRoot!.querySelector('#cancel-button'), 'never refused');
    const [camera, choose] = [...upload.shadowRoot!.querySelectorAll('.choose')].map((face) =>
      face.getBoundingClientRect(),
    );
    expect(choose!.top).to.equal(camera!.top);
    expect(choose!.right).to.equal(rect(upload, '.doing').right);
    expect(rect(upload, '#sample-button').top).to.equal(rect(upload, '#cancel-button').top);
    // The words of a text button stand under the words above, not its edge.
    expect(rect(upload, '#sample-button').left).to.be.lessThan(rect(upload, '.message').left);
  });

  it('asks for agreement with the answers at the bottom of the screen', async () => {
    const { backend, profile, session } = await newApplicant();
    const upload = await fixture<AcctUpload>(
      html`<acct-upload
        slot-path="idFront"
        label="身份证正面"
        .backend=${backend}
        .profile=${profile}
        .session=${session}
      ></acct-upload>`,
    );
    await upload.updateComplete;
    giveFile(upload, await photoFile());
    await waitUntil(() => upload.shadowRoot!.querySelector('#consent[open]'), 'never asked');
    expect(rect(upload, '#consent footer').bottom).to.be.closeTo(740, 1);
  });
});
