import { expect, fixtureCleanup } from '@open-wc/testing';
import { factsOf, issueText, speakerOf, type FormContext, type Json } from '@acct-forms/core';
import { fields } from '@acct-forms/core/locales/zh-CN/fields';
import { issues } from '@acct-forms/core/locales/zh-CN/issues';
import { completeAnswers, issuePaths, rowId, withAnswers, wrongValueFor } from '@acct-forms/core/testing';
import { jilin } from '@acct-forms/profiles/jilin';
import { fill, newApplicant } from '../drafts/testing/applicant.ts';
import { deep, found, press } from '../drafts/testing/screen.ts';
import { openWizard } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

const form = await jilin.form();
const answers = completeAnswers(form, '220182');
const speaker = speakerOf(form, jilin, 'zh-CN', { ...fields, ...issues });
const cells = issuePaths(form).flatMap(({ path, codes }) => codes.map((code) => ({ path, code })));

const sentenceOf = (
  path: string,
  code: string,
  params: Readonly<Record<string, string | number>> | undefined,
) => {
  const context: FormContext = { now: new Date(), profile: jilin, account: { mobile: '13800000000' } };
  const facts = factsOf(form, answers, context);
  return issueText(speaker, { path, code, severity: 'error', ...(params ? { params } : {}) }, facts);
};

/** Puts a value into a native control as typing or choosing does. */
function enter(control: HTMLElement, value: Json): void {
  const native = control.shadowRoot!.querySelector<HTMLInputElement | HTMLSelectElement>('#input')!;
  native.value = String(value);
  for (const type of ['input', 'change']) native.dispatchEvent(new Event(type, { bubbles: true }));
}

const said = (control: HTMLElement): string =>
  [...deep(control.shadowRoot!)]
    .filter((element) => element.closest('[part~="message"], .message, [role="alert"]'))
    .map((element) => element.textContent)
    .join(' ');

describe(`${cells.length} cells: every field of Jilin, every code that it can be wrong with`, () => {
  afterEach(fixtureCleanup);

  for (const { path, code } of cells) {
    it(`${path}: ${code}`, async () => {
      const cell = wrongValueFor(form, path, code)!;
      // The photo is a slot that stands in a section.
      const isSlot = path.startsWith('materials.') && path !== 'materials.photo';
      const section = path === 'materials.photo' ? 'basic' : path.split('.')[0]!;
      const given = withAnswers(answers, cell.given);
      const before =
        cell.value === undefined && !path.startsWith('materials.')
          ? withAnswers(given, { [path]: undefined })
          : given;
      const person = await newApplicant();
      await fill(person, before);
      const at = path.replace('*', rowId);
      const wizard = await openWizard(person, section);
      const find = (): HTMLElement | undefined =>
        [...deep(wizard.shadowRoot!)].find(
          (element) =>
            element.getAttribute('data-path') === at ||
            (element.localName === 'acct-upload' && `materials.${element.getAttribute('slot-path')}` === at),
        );
      const control = await found(find, at);
      if (cell.value !== undefined) enter(control, cell.value);
      else {
        // What a draft starts with is taken back by hand.
        if (control.shadowRoot!.querySelector('select#input')) enter(control, '');
        await press(wizard, isSlot ? '预览确认' : '下一步');
      }
      const issue = () => wizard.record.issuesOf(section).find((item) => item.path === at);
      await waitUntil(() => issue()?.code === code, `${at} is told ${issue()?.code}`, { timeout: 4000 });
      const sentence = sentenceOf(at, code, issue()?.params);
      expect(sentence).to.have.length.above(4);
      await waitUntil(
        () => said(find()!).includes(sentence),
        `${at}: «${said(find()!)}» has no «${sentence}»`,
        {
          timeout: 4000,
        },
      );
    });
  }
});
