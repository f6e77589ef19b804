import { expect, fixture, html } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { heicDecoderContext } from '../context/heic-decoder.ts';
import '../define/acct-upload.ts';
import { newApplicant, store, type Applicant } from '../drafts/testing/applicant.ts';
import { found, giveFile, press, sees, text } from '../drafts/testing/screen.ts';
import type { HeicDecoder } from '../images/index.ts';
import { makeHeicHeader, makePhoto } from '../images/testing/pictures.ts';
import type { AcctUpload } from './acct-upload.ts';

async function consented(): Promise<Applicant> {
  const person = await newApplicant();
  await store(person, []);
  return person;
}

const heicFile = (): File => new File([makeHeicHeader()], 'IMG_0001.HEIC', { type: 'image/heic' });

/** A page whose uploads have the decoder around them, one that says how often it was brought and used. */
async function page(person: Applicant, decode: HeicDecoder | undefined, own: Partial<AcctUpload> = {}) {
  const around = await fixture<HTMLElement>(html`<div></div>`);
  const counted = { brought: 0, decoded: 0 };
  const bring = async (): Promise<HeicDecoder> => {
    counted.brought++;
    return (file) => {
      counted.decoded++;
      return decode!(file);
    };
  };
  const provider = new ContextProvider(around, { context: heicDecoderContext });
  if (decode) provider.setValue(bring);
  const upload = document.createElement('acct-upload');
  const { backend, profile, session } = person;
  Object.assign(upload, { slotPath: 'idFront', label: '身份证正面', rule: 'scan' }, own, {
    backend,
    profile,
    session,
  });
  around.append(upload);
  await upload.updateComplete;
  return { upload, counted };
}

describe('a HEIC file in acct-upload', () => {
  it('is stored as JPEG by the decoder of the page around, which comes with the first such file', async () => {
    const person = await consented();
    const { upload, counted } = await page(person, () => makePhoto());
    giveFile(upload, new File([await makePhoto()], '照片.jpg', { type: 'image/jpeg' }));
    await sees(upload, '已上传');
    expect(counted.brought).to.equal(0);
    const before = (await found(() => upload.stored, 'the first file')).id;
    giveFile(upload, heicFile());
    await found(() => (upload.stored?.id ?? before) !== before || undefined, 'another file');
    expect(counted).to.deep.equal({ brought: 1, decoded: 1 });
    expect([upload.stored!.type, upload.stored!.name]).to.deep.equal(['image/jpeg', 'IMG_0001.HEIC']);
  });

  it('is cropped as a photo, and decoded once for it, by the decoder that the element itself was given', async () => {
    const person = await consented();
    let decoded = 0;
    const own = async () => async () => {
      decoded++;
      return makePhoto();
    };
    const { upload, counted } = await page(person, () => Promise.reject(new Error('not this one')), {
      slotPath: 'photo',
      label: '免冠照片',
      rule: 'photo',
      heicDecoder: own,
    });
    giveFile(upload, heicFile());
    await sees(upload, '拖动方框取景');
    await press(upload, '使用这张');
    await sees(upload, '已上传');
    expect(decoded).to.equal(1);
    expect(counted.brought).to.equal(0);
  });

  it('is refused with what to do where there is no decoder, and where the decoder cannot read it', async () => {
    const person = await consented();
    for (const decode of [undefined, () => Promise.reject(new Error('unread'))] as const) {
      const { upload } = await page(person, decode);
      giveFile(upload, heicFile());
      await sees(upload, '文件“IMG_0001.HEIC”是 HEIC 格式，本浏览器无法打开。请在手机相册中另存为 JPG');
      expect(text(upload)).to.contain('未能读取');
      await expect(upload).to.be.accessible();
      upload.remove();
    }
  });
});
