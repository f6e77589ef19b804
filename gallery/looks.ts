/** How a state is looked at. */
export interface Look {
  readonly lang: 'zh-CN' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly text: '' | 'large';
}

/** Every language, scheme and size of text at least once with each other's values. */
export const looks: readonly Look[] = [
  { lang: 'zh-CN', scheme: 'light', text: '' },
  { lang: 'en', scheme: 'dark', text: '' },
  { lang: 'zh-CN', scheme: 'dark', text: 'large' },
  { lang: 'en', scheme: 'light', text: 'large' },
];

/** A look in words, for the title of a test. */
export const nameOfLook = ({ lang, scheme, text }: Look): string =>
  `${lang}, ${scheme}${text && ', large text'}`;
