import { expect, waitUntil } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { press, sees } from '../../drafts/testing/screen.ts';
import { bureauWith, withCalls, type Bureau } from '../testing/bureau.ts';
import { named, one, openCase, root } from '../testing/open-case.ts';
import type { AcctReviewCase } from './acct-review-case.ts';

const image = (element: AcctReviewCase) => one<HTMLImageElement>(element, '.stage > img');
const percent = (element: AcctReviewCase) => Number.parseInt(one(element, '.percent').textContent!, 10);
/** Where the picture lies: its way from the middle, its turn in degrees, its scale. */
function place(element: AcctReviewCase) {
  const [, x = '', y = ''] = /\) translate\((.+?)px, (.+?)px\)/.exec(image(element).style.transform) ?? [];
  const [, turn = ''] = /rotate\((.+?)deg\)/.exec(image(element).style.transform) ?? [];
  return { x: Number(x), y: Number(y), turn: Number(turn) };
}
const drawn = (element: AcctReviewCase) =>
  waitUntil(() => image(element).style.transform !== '', 'never placed');

describe('the documents of a case', () => {
  let bureau: Bureau;
  let element: AcctReviewCase;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    bureau = await bureauWith(1);
    element = await openCase(bureau.reviewer, bureau.people[0]!.id);
    await drawn(element);
  });

  it('fit their stage at first, zoom, turn and move by keys', async () => {
    const stage = one(element, '.stage').getBoundingClientRect();
    const whole = image(element).getBoundingClientRect();
    expect(whole.width).to.be.at.most(stage.width);
    expect(whole.height).to.be.at.most(stage.height);
    const fitted = percent(element);
    one(element, '.stage').focus();
    for (const key of ['+', '+', '+', '+', '+']) await sendKeys({ press: key });
    expect(percent(element)).to.be.greaterThan(fitted * 2.5);
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowDown' });
    expect(place(element)).to.deep.equal({ x: 60, y: -60, turn: 0 });
    await sendKeys({ press: 'r' });
    expect(place(element).turn).to.equal(90);
    await sendKeys({ press: '0' });
    expect(place(element)).to.deep.equal({ x: 0, y: 0, turn: 90 });
    const turned = image(element).getBoundingClientRect();
    expect(turned.width).to.be.at.most(stage.width);
    expect(turned.width / turned.height).to.be.closeTo(whole.height / whole.width, 0.01);
  });

  it('never leave their stage, however far they are dragged', async () => {
    for (let i = 0; i < 6; i++) named(element, '放大').click();
    await element.updateComplete;
    const stage = one(element, '.stage');
    stage.setPointerCapture = () => undefined;
    const at = (type: string, clientX: number, clientY: number) =>
      stage.dispatchEvent(new PointerEvent(type, { clientX, clientY, button: 0, pointerId: 1 }));
    at('pointerdown', 100, 100);
    at('pointermove', 130, 90);
    expect(place(element)).to.deep.equal({ x: 30, y: -10, turn: 0 });
    at('pointermove', 90_000, 90_000);
    const [edge, picture] = [stage.getBoundingClientRect(), image(element).getBoundingClientRect()];
    expect(picture.left).to.be.closeTo(edge.left + 16, 1);
    expect(picture.top).to.be.closeTo(edge.top + 16, 1);
    at('pointerup', 0, 0);
    at('pointermove', 0, 0);
    expect(image(element).getBoundingClientRect().left).to.equal(picture.left);
  });

  it('are chosen from the strip or the list, each upright again', async () => {
    named(element, '旋转').click();
    expect(place(element).turn).to.equal(90);
    const before = image(element).src;
    named(element, '身份证反面').click();
    await waitUntil(() => image(element).src !== before, 'never changed');
    await waitUntil(() => place(element).turn === 0, 'never upright');
    expect(one(element, '.toolbar h2').textContent).to.equal('身份证反面');
    expect(one(element, '.thumb[aria-current]').textContent!.trim()).to.equal('身份证反面');
    one(element, '[data-path="materials.photo"] .file').click();
    await waitUntil(() => one(element, '.toolbar h2').textContent === '免冠照片', 'photo never shown');
  });

  it('follow the field that is looked at: the one that proves it is shown, and stays where none does', async () => {
    const title = () => one(element, '.toolbar h2').textContent;
    const look = async (path: string) => {
      one(element, `.values [data-path="${path}"]`).focus();
      await element.updateComplete;
    };
    await look('education.fullTimeSchool');
    expect(title()).to.equal('学历证明');
    await look('basic.name');
    expect(title()).to.equal('身份证正面');
    named(element, '身份证反面').click();
    await look('basic.idNumber');
    expect(title(), 'both sides prove the number').to.equal('身份证反面');
    await look('basic.email');
    expect(title()).to.equal('身份证反面');
    await look('education.fullTimeMajor');
    await look('basic.birthDate');
    expect(title(), 'what follows from the number').to.equal('身份证正面');
  });

  it('give back every address when the case is left', async () => {
    const urls = [...root(element).querySelectorAll<HTMLImageElement>('.thumb img')].map(({ src }) => src);
    expect(urls.length).to.be.greaterThan(1);
    element.remove();
    for (const url of urls) {
      const gone = await fetch(url).then(
        () => false,
        () => true,
      );
      expect(gone, url).to.equal(true);
    }
  });

  it('say when they cannot be read, and are read again when asked', async () => {
    let fails = true;
    const { readMaterial } = bureau.reviewer.backend.review;
    const backend = withCalls(bureau.reviewer, {
      readMaterial: (...input) => (fails ? Promise.reject(new AcctError('offline')) : readMaterial(...input)),
    });
    const other = document.createElement('acct-review-case') as AcctReviewCase;
    Object.assign(other, { ...bureau.reviewer, backend, caseId: bureau.people[0]!.id });
    document.body.append(other);
    await sees(other, '图片没有读出来');
    await expect(other).to.be.accessible();
    fails = false;
    await press(other, '重试');
    await waitUntil(() => image(other), 'never read');
    other.remove();
  });
});
