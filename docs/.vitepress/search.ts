import type { DefaultTheme } from 'vitepress';

/**
 * Words of Latin letters and digits as they are, Chinese by pairs of characters: there are no spaces to divide it by.
 * Runs in the build and, written into the page, in the browser, so it uses nothing from outside.
 */
function tokenize(text: string): string[] {
  const tokens: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{Script=Han}]+|[\p{L}\p{N}_-]+/gu)) {
    if (!/\p{Script=Han}/u.test(word)) {
      tokens.push(word, ...word.split(/[_-]/).filter((part) => part !== word));
      continue;
    }
    const characters = [...word];
    if (characters.length === 1) tokens.push(word);
    for (let at = 0; at + 1 < characters.length; at += 1) tokens.push(characters[at]! + characters[at + 1]!);
  }
  return tokens.filter((token) => token !== '');
}

const chineseWords: Partial<DefaultTheme.LocalSearchOptions['translations']> = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
  modal: {
    displayDetails: '显示详情',
    resetButtonTitle: '清除',
    backButtonTitle: '返回',
    noResultsText: '没有找到',
    footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
  },
};

/** The index is part of the site; nothing is asked of another host. */
export const search: NonNullable<DefaultTheme.Config['search']> = {
  provider: 'local',
  options: {
    miniSearch: {
      options: { tokenize },
      searchOptions: {
        combineWith: 'AND',
        prefix: true,
        fuzzy: false,
        boost: { title: 4, text: 2, titles: 1 },
      },
    },
    locales: { root: { translations: chineseWords } },
  },
};
