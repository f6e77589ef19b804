import type { Administration, BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import type { AdminWords } from '@acct-forms/core/locales/zh-CN/admin';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { PageList, type ReadPage } from '../controllers/page-list.ts';
import { profileTexts } from '../controllers/profile-texts.ts';
import { actFailure } from './failure.ts';
import { Dialogs } from './dialogs.ts';

/** What the page around a section gives it. */
export interface Surroundings {
  readonly t: AdminWords;
  readonly lang: string;
  readonly backend: BackendAdapter;
  readonly administration: Administration;
  readonly profile: Profile;
  readonly session: Session;
}

/** One section of the administration, from its opening until another is opened. */
export interface Section {
  /** Reads what it shows. */
  open(): Promise<void>;
  /** Buttons beside the heading. */
  actions(): unknown;
  render(): TemplateResult;
}

/** Where a section works: its page, its dialogs, its lists, and what is told above it. */
export class Desk {
  readonly host: LitElement;
  readonly dialogs: Dialogs;
  /** What stands after the section's name in the route. */
  readonly place: string;
  /** Leads to a section and a place in it. */
  readonly go: (place: string) => void;
  /** Leads to a case; opening it is recorded. */
  readonly toCase: (id: string) => void;
  told = '';
  failure = '';
  readonly #around: () => Surroundings;
  readonly #controllers: ReactiveController[] = [];
  readonly #lists: PageList<never>[] = [];

  constructor(
    host: LitElement,
    place: string,
    around: () => Surroundings,
    { go, toCase }: Pick<Desk, 'go' | 'toCase'>,
  ) {
    this.host = host;
    this.place = place;
    this.go = go;
    this.toCase = toCase;
    this.#around = around;
    this.dialogs = new Dialogs(host);
  }

  get around(): Surroundings {
    return this.#around();
  }

  get t(): AdminWords {
    return this.#around().t;
  }

  get isProvince(): boolean {
    return this.#around().session.roles.includes('administrator');
  }

  /** A list of the section, which goes with it. */
  pages<T>(read: ReadPage<T>): PageList<T> {
    const list = new PageList(this.host, read);
    this.#lists.push(list as unknown as PageList<never>);
    return list;
  }

  /** Has a controller go with the section. */
  with(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  /** The bureaus of the province in the language of the page. */
  get bureaus(): readonly { readonly no: number; readonly name: string }[] {
    const { profile, lang } = this.#around();
    const words = profileTexts(profile, lang) ?? {};
    return profile.departments.map(({ no, name }) => ({ no, name: words[name] ?? name }));
  }

  /** What a profile calls something, in the language of the page. */
  named(text: string): string {
    const { profile, lang } = this.#around();
    return profileTexts(profile, lang)?.[text] ?? text;
  }

  /** Tells above the section that something was done. */
  say(told: string): void {
    this.told = told;
    this.failure = '';
    this.host.requestUpdate();
  }

  /** Does something, by what its button says, and tells what came of it; false where it failed. */
  async act(does: string, work: () => Promise<string>): Promise<boolean> {
    this.say('');
    try {
      this.say(await work());
      return true;
    } catch (error) {
      this.failure = actFailure(this.t, does, error);
      this.host.requestUpdate();
      return false;
    }
  }

  leave(): void {
    for (const list of this.#lists) list.leave();
    for (const controller of this.#controllers) {
      controller.hostDisconnected?.();
      this.host.removeController(controller);
    }
  }
}
