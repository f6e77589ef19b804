/** What a person chose for this browser: language and size of text. Nothing personal. */
export interface Preferences {
  readonly lang: string;
  readonly large: boolean;
}

const langKey = 'acct-portal-lang';
const textKey = 'acct-portal-text';

export function readPreferences(): Preferences {
  try {
    return {
      lang: localStorage.getItem(langKey) ?? 'zh-CN',
      large: localStorage.getItem(textKey) === 'large',
    };
  } catch {
    return { lang: 'zh-CN', large: false };
  }
}

/** The session last confirmed has ended while the page was closed: without this mark it counts no more. */
export function forgetSession(): void {
  try {
    localStorage.removeItem('acct-forms-session');
  } catch {
    // Then none was kept either.
  }
}

/** Shows the preferences on the page, and keeps them where the browser allows. */
export function applyPreferences({ lang, large }: Preferences): void {
  const root = document.documentElement;
  root.lang = lang;
  if (large) root.dataset['acctText'] = 'large';
  else delete root.dataset['acctText'];
  try {
    localStorage.setItem(langKey, lang);
    localStorage.setItem(textKey, large ? 'large' : '');
  } catch {
    // A browser without storage forgets the choice at the next visit.
  }
}
