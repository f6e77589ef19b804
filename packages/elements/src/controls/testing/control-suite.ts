import { expect, fixtureSync, html } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { controls as en } from '@acct-forms/core/locales/en/controls';
import { localeContext } from '../../context/locale.ts';
import { adoptTokens } from '../../styles/adopt-tokens.ts';
import type { AcctField } from '../acct-field.ts';
import type { FieldIssue } from '../field-issue.ts';
import { waitUntil } from '../../testing/wait-until.ts';

/** What the suite has to know about a control. */
export interface ControlCase<E extends AcctField<unknown>> {
  readonly tag: string;
  /** A value to start from. */
  readonly value: NonNullable<E['value']>;
  /** What the form data says for it; `null` when the control stays out of them. */
  readonly formValue: string | null;
  /** Properties without which the control makes no sense, for example options. */
  readonly setup?: Partial<E>;
  /** Whether the control is a group whose role has no place for `aria-required` and `aria-invalid`. */
  readonly plainGroup?: true;
  /** Whether a `required` control without a value is invalid; a derived value never is. */
  readonly answerable: boolean;
  /** Answers as a person does, by keyboard, with the focus in the control. */
  readonly answer?: (element: E) => Promise<void>;
  /** The value after `answer`. */
  readonly answered?: E['value'];
}

const label = '单位名称';
const issue = (severity: FieldIssue['severity'], text: string): FieldIssue => ({
  code: 'test',
  severity,
  text,
});
const error = issue('error', '请填写 2 个字以上的单位名称');
const warning = issue('warning', '名称较短，请确认是公章上的全称');
const confirm = issue('confirm', '校验码与号码不符，请对照证件核对。');
const flag = { text: '请按公章全称填写', by: '长春市财政局' };

const states: Readonly<Record<string, Partial<AcctField<unknown>>>> = {
  default: {},
  required: { required: true },
  hint: { hint: '按公章填写全称' },
  error: { issues: [error] },
  warning: { issues: [warning] },
  confirm: { issues: [confirm] },
  flag: { flag },
  success: { success: '号码校验通过' },
  readonly: { readonly: true, readonlyReason: '由所选单位自动填写' },
  disabled: { disabled: true, readonlyReason: '选择“在岗”后可填写' },
};

const part = (element: AcctField<unknown>, name: string) =>
  element.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);

/** The laws of every control. */
export function controlSuite<E extends AcctField<unknown>>(control: ControlCase<E>): void {
  async function make(properties: object = {}): Promise<E> {
    const form = fixtureSync<HTMLFormElement>(html`<form></form>`);
    const element = document.createElement(control.tag) as E;
    Object.assign(element, { label, name: 'field' }, control.setup, properties);
    form.append(element);
    await element.updateComplete;
    return element;
  }
  const dataOf = (element: E) => new FormData(element.form!).get('field');

  describe(`${control.tag}, as every control`, () => {
    before(() => adoptTokens());

    for (const [name, properties] of Object.entries(states)) {
      for (const value of [undefined, control.value]) {
        it(`is accessible and has no inline style: ${name}, ${value === undefined ? 'empty' : 'filled'}`, async () => {
          const element = await make({ ...properties, value });
          await expect(element).to.be.accessible();
          expect(element.renderRoot.querySelectorAll('[style]').length).to.equal(0);
        });
      }
    }

    it('is found by its label, and by the label alone', async () => {
      const element = await make({ required: true, hint: '提示' });
      const named = element.renderRoot.querySelector<HTMLInputElement>('#input')!;
      const by = named.getAttribute('aria-labelledby') ?? '';
      const names = named.labels?.length ? [...named.labels] : [element.renderRoot.querySelector(`#${by}`)];
      expect(names.map((name) => name?.textContent?.trim())).to.deep.equal([label]);
    });

    it('shows hint, error and flag in words', async () => {
      const element = await make({ hint: '提示', issues: [error], flag });
      expect(part(element, 'hint')?.textContent).to.equal('提示');
      const message = part(element, 'message')?.textContent;
      expect(message).to.contain(error.text).and.to.contain(flag.text).and.to.contain('长春市财政局');
    });

    it('lets an error beat a flag, a flag a confirmation, and a confirmation a warning', async () => {
      const tone = async (properties: object) => part(await make(properties), 'field')?.dataset['tone'];
      expect(await tone({ issues: [warning, confirm, error], flag })).to.equal('error');
      expect(await tone({ issues: [warning, confirm], flag })).to.equal('flag');
      expect(await tone({ issues: [warning, confirm] })).to.equal('confirm');
      expect(await tone({ issues: [warning, confirm], confirmed: true })).to.equal('warning');
      expect(await tone({})).to.equal(undefined);
    });

    it('asks for one tick, however many things there are to confirm', async () => {
      const element = await make({ issues: [confirm, issue('confirm', '出生年份较早，请核对。')] });
      expect(element.renderRoot.querySelectorAll('#messages input').length).to.equal(1);
      expect(part(element, 'confirm')?.textContent).to.contain(confirm.text).and.to.contain('出生年份较早');
    });

    it('puts its value into the form data, and leaves it out when there is none', async () => {
      const element = await make({ value: control.value });
      expect(dataOf(element)).to.equal(control.formValue);
      element.value = undefined;
      await element.updateComplete;
      expect(dataOf(element)).to.equal(null);
    });

    it('stays out of the form data when disabled, by itself or by its fieldset', async () => {
      const element = await make({ value: control.value, disabled: true });
      expect(dataOf(element)).to.equal(null);
      const fieldset = fixtureSync<HTMLFieldSetElement>(html`<fieldset disabled></fieldset>`);
      const inside = document.createElement(control.tag) as E;
      Object.assign(inside, { label }, control.setup);
      fieldset.append(inside);
      await inside.updateComplete;
      expect(inside.matches(':disabled')).to.equal(true);
      expect(
        inside.renderRoot.querySelectorAll('input:enabled, select:enabled, button:enabled').length,
      ).to.equal(0);
      expect(inside.checkValidity()).to.equal(true);
    });

    it('has no value and no tick after a reset', async () => {
      const element = await make({ value: control.value, confirmed: true });
      element.form!.reset();
      await element.updateComplete;
      expect(element.value).to.equal(undefined);
      expect(element.confirmed).to.equal(false);
      expect(dataOf(element)).to.equal(null);
    });

    it('is focused by focus(), in its first field', async () => {
      const element = await make({ value: control.value });
      element.focus();
      expect(document.activeElement).to.equal(element);
      expect((element.renderRoot as ShadowRoot).activeElement).not.to.equal(null);
    });

    for (const readonly of [false, true]) {
      it(`says hint and messages to a screen reader${readonly ? ', also read-only' : ''}`, async () => {
        const element = await make({ hint: '提示', readonly });
        const ids = element.renderRoot.querySelector('#input')?.getAttribute('aria-describedby')?.split(' ');
        expect(ids).to.deep.equal(['hint', 'messages']);
        for (const id of ids ?? []) expect(element.renderRoot.querySelector(`#${id}`)).not.to.equal(null);
      });
    }

    it('follows the language of its context in place', async () => {
      const place = fixtureSync<HTMLDivElement>(html`<div></div>`);
      const provider = new ContextProvider(place, {
        context: localeContext,
        initialValue: { lang: 'zh-CN' },
      });
      const element = document.createElement(control.tag) as E;
      Object.assign(element, { label, flag, value: control.value }, control.setup);
      place.append(element);
      await element.updateComplete;
      expect(part(element, 'flag')?.textContent).to.contain('审核意见');
      provider.setValue({ lang: 'en' });
      await waitUntil(() => part(element, 'flag')?.textContent?.includes(en.flagTitle));
      expect(element.value).to.equal(control.value);
    });

    if (control.answerable) answerableSuite(control, make);
  });
}

function answerableSuite<E extends AcctField<unknown>>(
  control: ControlCase<E>,
  make: (properties?: object) => Promise<E>,
): void {
  it('is invalid while required and unanswered, and valid once answered', async () => {
    const element = await make({ required: true });
    expect(element.checkValidity()).to.equal(false);
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.validationMessage).not.to.equal('');
    element.value = control.value;
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(true);
  });

  it('is invalid with an error, not with a warning, and with a confirmation until it is ticked', async () => {
    const element = await make({ value: control.value, issues: [error] });
    expect(element.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.equal(error.text);
    element.issues = [warning];
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(true);
    element.issues = [confirm];
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(false);
    const told: boolean[] = [];
    element.addEventListener('acct-confirm-change', () => told.push(element.confirmed));
    element.renderRoot.querySelector<HTMLInputElement>('#messages input')!.click();
    await element.updateComplete;
    expect(told).to.deep.equal([true]);
    expect(element.checkValidity()).to.equal(true);
  });

  if (!control.plainGroup) {
    it('marks errors and required answers for a screen reader', async () => {
      const element = await make({ required: true, issues: [error] });
      const marked = (attribute: string) =>
        element.renderRoot.querySelectorAll(`[${attribute}="true"]`).length;
      expect(marked('aria-invalid')).to.be.greaterThan(0);
      expect(marked('aria-required')).to.be.greaterThan(0);
      element.issues = [];
      await element.updateComplete;
      expect(marked('aria-invalid')).to.equal(0);
    });
  }

  if (!control.answer) return;
  const { answer } = control;

  it('is answered by keyboard; events leave every shadow root and carry no value', async () => {
    const element = await make();
    const root = fixtureSync<HTMLDivElement>(html`<div></div>`).attachShadow({ mode: 'open' });
    root.append(element);
    const events: Event[] = [];
    const sources: (EventTarget | undefined)[] = [];
    for (const name of ['acct-input', 'acct-change'] as const) {
      const listen = (event: Event) => {
        events.push(event);
        sources.push(event.composedPath()[0]);
      };
      document.addEventListener(name, listen, { once: true });
    }
    element.focus();
    await answer(element);
    await element.updateComplete;
    expect(element.value).to.deep.equal(control.answered);
    expect(events.map((event) => event.type)).to.deep.equal(['acct-input', 'acct-change']);
    expect(sources.every((source) => source === element)).to.equal(true);
    for (const event of events)
      expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
  });

  it('does not change while read-only', async () => {
    const element = await make({ readonly: true, value: control.value });
    element.focus();
    await answer(element);
    expect(element.value).to.equal(control.value);
  });
}
