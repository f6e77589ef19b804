import type { FoundElsewhere } from '@acct-forms/adapter';
import { placeOf, profileText } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import type { CaseScreen } from './case-screen.ts';
import { checkGroups, type CheckGroup } from './check-groups.ts';
import { checkText } from './check-text.ts';

const { icon } = icons;

/** A case that can be opened, or the bureau that can be asked. */
function place({ t, speaker, stateWords, toCase }: CaseScreen, found: FoundElsewhere): TemplateResult {
  const { name, phones } = found.department;
  const bureau = profileText(speaker, name);
  if (found.case === undefined) return html`<span>${[bureau, ...phones].join(' ')}</span>`;
  const { id, referenceNumber, state } = found.case;
  return html`<button
      type="button"
      class="link"
      aria-label=${format(t.viewNamed, { name: referenceNumber })}
      @click=${() => toCase(id)}
    >
      ${referenceNumber}</button
    ><span>${bureau} · ${stateWords(state)}</span>`;
}

function line(screen: CaseScreen, check: CheckGroup): TemplateResult {
  const { t, speaker, facts } = screen;
  const { ok, path, found = [] } = check;
  return html`<li class=${ok ? 'passed' : 'attention'}>
    ${icon(ok ? icons.check : icons.warning)}
    <div class="what">
      <span
        ><span class="hidden-text">${ok ? t.checkPassed : t.checkAttention}</span>${checkText(
          screen,
          check,
        )}</span
      >
      ${found.map((each) => html`<span class="found">${place(screen, each)}</span>`)}
    </div>
    ${
      path === undefined || ok
        ? nothing
        : html`<button
            type="button"
            class="link"
            aria-label=${format(t.showField, { label: placeOf(speaker, path, facts) })}
            @click=${() => screen.find(path)}
          >
            ${t.view}
          </button>`
    }
  </li>`;
}

/** What the machine found. */
export function checksSection(screen: CaseScreen): TemplateResult {
  const { t, view } = screen;
  return html`<section class="checks">
    <h2>${t.checks}</h2>
    ${
      view.checks.length === 0
        ? html`<p class="hint">${t.checksNone}</p>`
        : html`<ul>
            ${checkGroups(view).map((check) => line(screen, check))}
          </ul>`
    }
  </section>`;
}
