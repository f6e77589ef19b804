import type { Profile } from '@acct-forms/core';

/** Writes another province's names over those that stand in the page. */
export function nameThePage({ names }: Profile): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-name]')) {
    const texts = names[element.dataset['name'] as keyof typeof names];
    for (const part of element.children) part.textContent = texts[(part as HTMLElement).lang] ?? '';
  }
  document.title = names.system['zh-CN'];
}
