import '@acct-forms/elements/define/acct-directory.js';
import { localeContext, profileContext } from '@acct-forms/elements/context';
import { ContextConsumer } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';
import { cap, check, chevronRight, icon, pencil, sheet } from './portal-page-icons.ts';
import { portalPageStyles } from './portal-page-styles.ts';
import { pageWords, type PageWords } from './portal-page-words.ts';

const steps = [1, 2, 3, 4, 5, 6] as const;

/** The first page: the entrance, the flow, what to prepare, whom to call. */
export class PortalPage extends LitElement {
  static override styles = portalPageStyles;

  readonly #profile = new ContextConsumer(this, { context: profileContext, subscribe: true });
  readonly #locale = new ContextConsumer(this, {
    context: localeContext,
    subscribe: true,
    callback: (locale) => void this.#speak(locale.lang),
  });
  #words: PageWords = pageWords;

  /** Without network the words in hand stay. */
  async #speak(lang: string): Promise<void> {
    const english = () => import('./portal-page-words-en.ts');
    this.#words =
      lang === 'en' ? ((await english().catch(() => undefined))?.pageWords ?? pageWords) : pageWords;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const t = this.#words;
    const { id, names, minutesNeeded = '' } = this.#profile.value ?? {};
    // The limits of other provinces stand in their forms.
    const jilin = id === 'jilin' ? { flow4Body: t.flow4Jilin, prepare2: t.prepare2Jilin } : {};
    const words = { ...t, ...jilin };
    const lang = this.#locale.value?.lang ?? 'zh-CN';
    return html`<p class="authority">${names?.authority[lang] ?? names?.authority['zh-CN']}</p>
      <h1>${t.services}</h1>
      <p class="lead">${t.servicesLead}</p>

      <h2>${t.entrance}</h2>
      <div class="entrance">
        <section class="panel">
          <p class="tag">${icon(sheet)}${t.collectTag}</p>
          <h3>${t.collect}</h3>
          <p>${t.collectBody}<br />${t.collectTime.replace('{minutes}', String(minutesNeeded))}</p>
          <a class="enter" href="#/home" aria-label="${t.collect}：${t.collectGo}"
            >${t.collectGo}${icon(chevronRight)}</a
          >
        </section>
        ${this.#tile(pencil, t.change, t.changeBody, '#/home')}
        ${this.#tile(cap, t.education, t.educationBody, '#/home')}
      </div>

      <h2>${t.flow}</h2>
      <ol class="flow">
        ${steps.map((n) => html`<li><strong>${t[`flow${n}`]}</strong><span>${words[`flow${n}Body`]}</span></li>`)}
      </ol>

      <div class="halves">
        <section class="card">
          <h2>${t.prepare}</h2>
          <ul class="ticks">
            ${steps.map((n) => html`<li>${icon(check)}<span>${words[`prepare${n}`]}</span></li>`)}
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
    const t = this.#words;
    return html`<section class="card tile">
      <span class="mark">${icon(mark)}</span>
      <h3>${title}</h3>
      <p class="small">${body}</p>
      <a href=${href} aria-label="${title}：${t.afterLogin}">${t.afterLogin}${icon(chevronRight)}</a>
    </section>`;
  }
}

customElements.define('portal-page', PortalPage);
