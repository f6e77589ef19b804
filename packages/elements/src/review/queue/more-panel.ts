import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import type { LitElement, TemplateResult } from 'lit';
import { LatePart } from '../../controllers/late-part.ts';
import type { ChoiceChange, QueueChoice } from '../../controllers/queue-query.ts';
import { addStyles } from '../../styles/add-styles.ts';
import type * as more from './more-filters.ts';

/** What the panel draws from, as it is at the moment. */
export interface MoreAround {
  readonly t: ReviewWords;
  readonly backend: BackendAdapter | undefined;
  readonly session: Session | null | undefined;
  readonly choice: QueueChoice;
  /** Whether the person sees every bureau's cases. */
  readonly province: boolean;
  readonly bureaus: readonly { readonly no: number; readonly name: string }[];
  readonly choose: (change: ChoiceChange) => void;
}

/** The filters behind 更多筛选: their code and the names of colleagues come when they are first opened. */
export class MorePanel {
  readonly #host: LitElement;
  readonly #around: () => MoreAround;
  readonly #part: LatePart<typeof more>;
  #colleagues: more.Colleagues | undefined;
  #open = false;

  constructor(host: LitElement, around: () => MoreAround) {
    this.#host = host;
    this.#around = around;
    this.#part = new LatePart(host, () => import('./more-filters.ts'));
  }

  readonly toggle = (): void => {
    this.#open = !this.#open;
    this.#host.requestUpdate();
    if (this.#open) void this.#bring();
  };

  /** Another bureau has other people. */
  chosen(): void {
    if (this.#open) void this.#bring();
  }

  /** Undefined while it is closed. */
  render(): TemplateResult | undefined {
    if (!this.#open) return undefined;
    const { t, choice, choose } = this.#around();
    const part = this.#part.now;
    if (part === undefined)
      return this.#part.renderAbsence({ loadFailed: t.offlineReading, reload: t.reload });
    return part.moreFilters({ t, choice, choose, people: this.#people(), needsBureau: this.#needsBureau() });
  }

  /** What can be said of a queue that has nothing: why a search cannot find, and the filters that are on; it comes when it is first needed. */
  words(): more.EmptyWords {
    const { t, choice, bureaus } = this.#around();
    const part = this.#part.now;
    if (part === undefined) void this.#bring();
    return part?.emptyWords(t, choice, this.#people(), bureaus) ?? { advice: '', on: '' };
  }

  /** The filters that are on, each in words; undefined when the words do not come. */
  async names(): Promise<ReturnType<typeof more.filterNames> | undefined> {
    await this.#bring();
    const { t, choice, bureaus } = this.#around();
    return this.#part.now?.filterNames(t, choice, this.#people(), bureaus);
  }

  #is(...any: readonly string[]): boolean {
    const { roles = [] } = this.#around().session ?? {};
    return roles.some((role) => any.includes(role));
  }

  /** Who may be asked for: a reviewer for themselves, who manages for anybody of a bureau. */
  #people(): readonly (readonly [string, string])[] {
    const me = this.#is('reviewer') ? [['me', this.#around().t.me] as const] : [];
    return [...me, ...(this.#colleagues?.people ?? [])];
  }

  #needsBureau(): boolean {
    const { province, choice } = this.#around();
    return province && this.#is('administrator') && choice.bureau === undefined;
  }

  async #bring(): Promise<void> {
    const part = await this.#part.again();
    if (part !== undefined) addStyles(this.#host.shadowRoot!, part.moreStyles);
    const { backend, choice } = this.#around();
    if (part === undefined || backend === undefined || !this.#is('supervisor', 'administrator')) return;
    if (this.#needsBureau()) this.#colleagues = undefined;
    else await (this.#colleagues ??= new part.Colleagues()).read(backend, choice.bureau);
    this.#host.requestUpdate();
  }
}
