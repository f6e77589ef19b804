import type { ArchiveEntry } from '@acct-forms/adapter';
import {
  displayValue,
  formatDay,
  formatMoment,
  labelOf,
  type ApplicationData,
  type Json,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { pair } from '../styles/key-value.ts';
import type { Desk } from './desk.ts';
import type { FormWords } from './form-words.ts';

type Payload = Readonly<Record<string, Json>>;

/** Parts of a payload that stand as they are, in the order in which they are read. */
const plain = ['documentNo', 'authority', 'content', 'before', 'after', 'reason'] as const;

function pairsOf(desk: Desk, payload: Payload): TemplateResult[] {
  const { t, bureaus, around } = desk;
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : '');
  const bureau = bureaus.find(({ no }) => no === payload['departmentNo'])?.name;
  const day = (name: 'date' | 'effectUntil') =>
    text(name) === '' ? [] : [pair(t[`credit.${name}`], formatDay(text(name), around.lang))];
  return [
    ...(text('referenceNumber') === '' ? [] : [pair(t['credit.reference'], text('referenceNumber'))]),
    ...(typeof payload['round'] === 'number'
      ? [pair(t['entry.round'], format(t['entry.roundNo'], { n: payload['round'] }))]
      : []),
    ...(bureau === undefined ? [] : [pair(t['staff.bureau'], bureau)]),
    ...(payload['credit'] === 'honest' || payload['credit'] === 'dishonest'
      ? [pair(t['credit.kind'], t[`credit.${payload['credit']}`])]
      : []),
    ...day('date'),
    ...day('effectUntil'),
    ...plain.flatMap((name) => (text(name) === '' ? [] : [pair(t[`entry.${name}`], text(name))])),
  ];
}

/** The values of an approval, section by section, with the labels of the form. */
function snapshot({ speaker }: FormWords, payload: Payload): unknown {
  const data = (payload['approved'] as { readonly data?: ApplicationData } | undefined)?.data;
  if (data === undefined || speaker === undefined) return nothing;
  return Object.entries(data).map(([section, values]) => {
    const pairs = Object.entries(values).flatMap(([name, value]) => {
      const path = `${section}.${name}`;
      const shown = displayValue(speaker, path, value);
      return shown === '' ? [] : [pair(labelOf(speaker, path), shown)];
    });
    return pairs.length === 0
      ? nothing
      : html`<h3>${labelOf(speaker, section)}</h3>
          <dl class="values two">${pairs}</dl>`;
  });
}

/** Opens an entry of a person's archive to what it says; that it was opened is on record then. */
export async function openEntry(desk: Desk, form: FormWords, { id }: ArchiveEntry): Promise<void> {
  let whole: ArchiveEntry | undefined;
  const worked = await desk.act(desk.t['archive.open'], async () => {
    whole = await desk.around.administration.archive.entry(id);
    return '';
  });
  if (!worked || whole === undefined) return;
  const { payload, at, actor, sequence, kind, person } = whole;
  await desk.dialogs.open(() => {
    const { t, around } = desk;
    const words: Readonly<Record<string, string>> = t;
    const pairs = payload === undefined ? [] : pairsOf(desk, payload);
    return {
      title: words[`integrity.${kind}`] ?? t['archive.other'],
      content: html`<div class="body">
          <p class="lead">${t['entry.lead']}</p>
          <dl class="values two">
            ${person === undefined ? nothing : pair(t['archive.whose'], `${person.name} ${person.idNumber}`)}
            ${pair(t['archive.at'], formatMoment(new Date(at), around.lang))}
            ${pair(t['archive.actor'], actor.name ?? t['archive.person'])}
            ${pair(t['archive.sequence'], sequence ?? t.none)} ${pairs}
          </dl>
          ${payload === undefined ? html`<p>${t['entry.erased']}</p>` : snapshot(form, payload)}
        </div>
        <footer role="none">
          <button class="button" type="button" autofocus @click=${desk.dialogs.close}>
            ${t['entry.close']}
          </button>
        </footer>`,
    };
  });
}
