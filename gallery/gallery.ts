import '@acct-forms/elements/styles/tokens.css';
import { gallery } from '@acct-forms/elements/define/gallery.js';
import { html, render, type TemplateResult } from 'lit';
import { settled } from './settled.ts';
import { surroundings } from './surroundings.ts';

/** `?state=12` shows one state alone; `lang`, `theme=dark` and `text=large` change how. Without it all are framed. */
const query = new URLSearchParams(location.search);
const root = document.documentElement;
root.lang = query.get('lang') ?? 'zh-CN';
if (query.has('theme')) root.dataset['acctTheme'] = query.get('theme') ?? '';
if (query.has('text')) root.dataset['acctText'] = query.get('text') ?? '';

const widths = [360, 768, 1280] as const;
const addressOf = (change: Readonly<Record<string, string>>): string => {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return `?${next}`;
};

function everything(): TemplateResult {
  return html`<main class="all">
    <h1>acct-forms: ${gallery.length}</h1>
    <nav>
      <a href=${addressOf({ lang: '' })}>中文</a><a href=${addressOf({ lang: 'en' })}>English</a>
      <a href=${addressOf({ theme: 'light' })}>light</a><a href=${addressOf({ theme: 'dark' })}>dark</a>
      <a href=${addressOf({ text: '' })}>normal</a><a href=${addressOf({ text: 'large' })}>large</a>
    </nav>
    ${gallery.map(
      ({ tag, name }, index) =>
        html`<section>
          <h2><a href=${addressOf({ state: String(index) })}>&lt;${tag}&gt; ${name}</a></h2>
          <div class="frames">
            ${widths.map(
              (width) =>
                html`<iframe
                  loading="lazy"
                  title="${tag} ${name} ${width}"
                  width=${width}
                  src=${addressOf({ state: String(index) })}
                ></iframe>`,
            )}
          </div>
        </section>`,
    )}
  </main>`;
}

const chosen = gallery[Number(query.get('state') ?? -1)];
if (chosen) {
  const around = await surroundings();
  around.className = 'one';
  render(chosen.render(), around);
  document.body.append(around);
} else {
  render(everything(), document.body);
}
/** Shows a state in place of what is there, in the language and size of text that stand on the page, and waits for it. */
async function showState(index: number): Promise<void> {
  const { name, render: draw } = gallery[index]!;
  const around = await surroundings();
  around.className = 'one';
  render(draw(), around);
  document.body.replaceChildren(around);
  await settled(document.body, name);
}
// For whoever takes pictures of all of them.
Object.assign(globalThis, { galleryStates: gallery.map(({ tag, name }) => `${tag} ${name}`), showState });
