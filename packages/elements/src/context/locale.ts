import { createContext } from '@lit/context';

/** The language that a portal, or any element with a `locale` attribute, gives to what stands inside it. */
export interface LocaleContext {
  /** A BCP 47 tag, for example `zh-CN`. */
  readonly lang: string;
}

export const localeContext = createContext<LocaleContext>(Symbol.for('acct-forms.locale.v1'));
