import '@acct-forms/elements/define/acct-directory.js';
import type { Profile } from '@acct-forms/core';
import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { cap, check, chevronRight, icon, pencil, sheet } from './icons.ts';
import { portalPageStyles } from './portal-page-styles.ts';
import { pageWords } from './portal-page-words.ts';

const steps = [1, 2, 3, 4, 5, 6] as const;

/** The first page: the entrance, the flow, what to prepare, whom to call. */
export class PortalPage extends LitElement {
  static override styles = portalPageStyles;

  @property({ attribute: false }) profile: Profile | undefined;
  @property() override lang = 'zh-CN';

  protected override render(): TemplateResult {
    const t = pageWords(this.lang);
    const authority = this.profile?.names.authority;
    return html`<p class="authority">${authority?.[this.lang] ?? authority?.['zh-CN']}</p>
      <h1>${t.services}</h1>
      <p class="lead">${t.servicesLead}</p>

      <h2>${t.entrance}</h2>
      <div class="entrance">
        <section class="panel">
          <p class="tag">${icon(sheet)}${t.collectTag}</p>
          <h3>${t.collect}</h3>
          <p>
            ${t.collectBody}<br />${t.collectTime.replace('{minutes}', String(this.profile?.minutesNeeded ?? ''))}
          </p>
          <a class="enter" href="#/home" aria-label="${t.collect}：${t.collectGo}"
            >${t.collectGo}${icon(chevronRight)}</a
          >
        </section>
        ${this.#tile(pencil, t.change, t.changeBody, '#/home')}
        ${this.#tile(cap, t.education, t.educationBody, '#/home')}
      </div>

      <h2>${t.flow}</h2>
      <ol class="flow">
        ${steps.map((n) => html`<li><strong>${t[`flow${n}`]}</strong><span>${t[`flow${n}Body`]}</span></li>`)}
      </ol>

      <div class="halves">
        <section class="card">
          <h2>${t.prepare}</h2>
          <ul class="ticks">
            ${steps.map((n) => html`<li>${icon(check)}<span>${t[`prepare${n}`]}</span></li>`)}
          </ul>
          <p class="small">${t.prepareNote}</p>
        </section>
        <section class="card">
          <h2>${t.call}</h2>
          <acct-directory limit="4"></acct-directory>
        </section>
      </div>`;
  }

  #tile(mark: string, title: string, body: string, href: string): TemplateResult {
    const t = pageWords(this.lang);
    return html`<section class="card tile">
      <span class="mark">${icon(mark)}</span>
      <h3>${title}</h3>
      <p class="small">${body}</p>
      <a href=${href} aria-label="${title}：${t.afterLogin}">${t.afterLogin}${icon(chevronRight)}</a>
    </section>`;
  }
}

customElements.define('portal-page', PortalPage);
