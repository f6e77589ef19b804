import '@acct-forms/elements/styles/tokens.css';
import { gallery } from '@acct-forms/elements/define/gallery.js';
import { html, render, type TemplateResult } from 'lit';
import { settled } from './settled.ts';
import { surroundings } from './surroundings.ts';

/**
 * `?state=12` shows one state alone, `?element=acct-home` all of one element, nothing what there is; `lang`, `theme=dark`
 * and `text=large` change how.
 */
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

const tags = [...new Set(gallery.map(({ tag }) => tag))];
const statesOf = (tag: string) =>
  gallery.map(({ name, tag: of }, index) => ({ name, of, index })).filter(({ of }) => of === tag);

function menu(title: string): TemplateResult {
  return html`<h1>${title}</h1>
    <nav aria-label="Looks">
      <a href=${addressOf({ lang: '' })}>中文</a><a href=${addressOf({ lang: 'en' })}>English</a>
      <a href=${addressOf({ theme: 'light' })}>light</a><a href=${addressOf({ theme: 'dark' })}>dark</a>
      <a href=${addressOf({ text: '' })}>normal</a><a href=${addressOf({ text: 'large' })}>large</a>
    </nav>`;
}

/** Every element by name with its states, found by any word of either; no state is drawn here. */
function contents(text = ''): TemplateResult {
  const words = text.toLowerCase().split(/\s+/);
  const fits = (name: string) => words.every((word) => name.toLowerCase().includes(word));
  const found = tags
    .map((tag) => ({ tag, states: statesOf(tag).filter(({ name }) => fits(`${tag} ${name}`)) }))
    .filter(({ states }) => states.length > 0);
  const onInput = (event: Event) => draw(contents((event.target as HTMLInputElement).value));
  return html`<main class="all">
    ${menu(`acct-forms: ${tags.length} elements, ${gallery.length} states`)}
    <label class="search">Search <input type="search" @input=${onInput} /></label>
    <p role="status">${found.length} / ${tags.length}</p>
    <div class="contents">
      ${found.map(
        ({ tag, states }) =>
          html`<section id=${tag}>
            <h2><a href=${addressOf({ element: tag })}>&lt;${tag}&gt;</a></h2>
            <ul>
              ${states.map(
                ({ name, index }) =>
                  html`<li><a href="${addressOf({ element: tag })}#${index}">${name}</a></li>`,
              )}
            </ul>
          </section>`,
      )}
    </div>
  </main>`;
}

/** The states of one element; each is framed once it is opened. */
function element(tag: string): TemplateResult {
  const wanted = location.hash.slice(1);
  const states = statesOf(tag);
  const open = states.find(({ index }) => String(index) === wanted) ?? states[0];
  const onToggle = ({ target }: Event) => {
    const details = target as HTMLDetailsElement;
    if (details.open) render(frames(tag, Number(details.id)), details.querySelector<HTMLElement>('.frames')!);
  };
  return html`<main class="all">
    <p><a href=${addressOf({ element: '' })}>All elements</a></p>
    ${menu(`<${tag}>`)}
    ${states.map(
      ({ name, index }) =>
        html`<details id=${index} ?open=${index === open?.index} @toggle=${onToggle}>
          <summary>${name}</summary>
          <p><a href=${addressOf({ element: '', state: String(index) })}>Alone</a></p>
          <div class="frames"></div>
        </details>`,
    )}
  </main>`;
}

const frames = (tag: string, index: number): TemplateResult[] =>
  widths.map(
    (width) =>
      html`<iframe
        loading="lazy"
        title="${tag} ${gallery[index]?.name} ${width}"
        width=${width}
        src=${addressOf({ element: '', state: String(index) })}
      ></iframe>`,
  );

function draw(page: TemplateResult): void {
  render(page, document.body);
}

const chosen = gallery[Number(query.get('state') ?? -1)];
if (chosen) {
  const around = await surroundings();
  around.className = 'one';
  render(chosen.render(), around);
  document.body.append(around);
} else {
  const tag = query.get('element');
  draw(tag && tags.includes(tag) ? element(tag) : contents());
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
