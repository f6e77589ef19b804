import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeContext } from '../context/locale.ts';
import { messages, onMessages } from './messages.ts';

export { registerMessages } from './messages.ts';

/**
 * The words of one group in the language of the host: from the locale context, else the nearest `lang`,
 * else zh-CN. The zh-CN table is given, so something can always be read; other languages load on demand.
 */
export class WordsController<T extends Readonly<Record<string, string>>> implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #group: string;
  #zh: T;
  #consumer: ContextConsumer<typeof localeContext, ReactiveControllerHost & HTMLElement>;
  #end: (() => void) | undefined;
  #lang = 'zh-CN';
  #words: Readonly<Record<keyof T, string>>;
  #own: (() => string) | undefined;

  /** `own`: the language of a host that gives it to others, and so cannot take it from the context. */
  constructor(host: ReactiveControllerHost & HTMLElement, group: string, zh: T, own?: () => string) {
    this.#host = host;
    this.#group = group;
    this.#zh = zh;
    this.#own = own;
    this.#words = zh;
    this.#consumer = new ContextConsumer(host, {
      context: localeContext,
      subscribe: true,
      callback: () => this.#refresh(),
    });
    host.addController(this);
  }

  /** The words by key. */
  get t(): Readonly<Record<keyof T, string>> {
    return this.#words;
  }

  /** The language in force, a BCP 47 tag. */
  get lang(): string {
    return this.#lang;
  }

  hostConnected(): void {
    this.#end = onMessages(() => this.#refresh());
    this.#refresh();
  }

  hostDisconnected(): void {
    this.#end?.();
  }

  hostUpdate(): void {
    if (this.#own && this.#own() !== this.#lang) this.#refresh();
  }

  #refresh(): void {
    this.#lang = this.#own?.() ?? this.#consumer?.value?.lang ?? nearestLang(this.#host);
    const found = messages(this.#lang, this.#group);
    this.#words = found ? { ...this.#zh, ...found } : this.#zh;
    this.#host.requestUpdate();
  }
}

function nearestLang(start: HTMLElement): string {
  let node: Node | null = start;
  while (node) {
    if (node instanceof Element) {
      const lang = node.closest<HTMLElement>('[lang]:not([lang=""])')?.lang;
      if (lang) return lang;
    }
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'zh-CN';
}
