import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import { editableStates, isOpen } from '@acct-forms/core';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Destination } from '../events.ts';
import { icon, lock } from '../styles/icons.ts';

/**
 * 信息登记, 个人信息变更, 继续教育报名: each a link, or why it is not open. `first`: nothing has been written yet; `states`
 * has the words of the states.
 */
export function servicesCard(
  view: RecordView,
  first: boolean,
  t: Readonly<HomeWords>,
  states: Readonly<Record<string, string>>,
  supports: BackendAdapter['supports'] | undefined,
  go: (to: Destination) => unknown,
): TemplateResult {
  const initial = view.kind === 'initial';
  const editing = initial && editableStates.includes(view.state);
  const [tone, text] = !initial
    ? ['success', states['state.approved']]
    : view.state === 'returned'
      ? ['flag', t.badgeFix]
      : editing
        ? ['accent', first ? t.badgeTodo : t.badgeContinue]
        : ['', states[`state.${view.state}`]];
  const changing = !initial && isOpen(view.state);
  const changeText = view.state === 'draft' ? t.badgeContinue : states[`state.${view.state}`];
  const service = (name: string, to: Destination | undefined, look: string | undefined, words: unknown) =>
    html`<li>
      ${
        to
          ? html`<button class="link" type="button" @click=${() => go(to)}>${name}</button>`
          : html`<span>${name}</span>`
      }
      <span class="badge ${look}">${words}</span>
    </li>`;
  const after = (name: string, to: Destination, begun = false) =>
    view.hasRecord
      ? service(name, to, begun ? 'accent' : 'success', begun ? changeText : t.badgeAvailable)
      : service(name, undefined, '', html`${icon(lock)}${t.afterApproval}`);
  return html`<section class="card" part="services">
    <h2>${t.services}</h2>
    <ul class="things">
      ${service(t.register, editing ? 'wizard' : undefined, tone, text)}
      ${supports?.changes ? after(t.change, 'change', changing) : nothing}
      ${supports?.education ? after(t.education, 'education') : nothing}
    </ul>
  </section>`;
}
