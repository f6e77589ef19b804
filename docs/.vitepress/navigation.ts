import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTheme } from 'vitepress';

const docs = join(import.meta.dirname, '..');

/** A page by its path from `docs/`, called by its first heading. */
function page(path: string, at = path): DefaultTheme.SidebarItem {
  const file = join(docs, `${path}.md`);
  const title = existsSync(file) ? /^# (.+)$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return { text: title ?? path, link: `/${at.replace(/(^|\/)index$/, '$1')}` };
}

const pages = (folder: string, ...names: readonly string[]) => names.map((name) => page(`${folder}/${name}`));

/** The pages of elements in groups, which the generator wrote down. */
function elements(): DefaultTheme.SidebarItem[] {
  const file = join(docs, 'elements/groups.json');
  if (!existsSync(file)) return [];
  const groups = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    text: string;
    tags: readonly string[];
  }[];
  return groups.map(({ text, tags }) => ({
    text,
    items: tags.map((tag) => ({ text: tag, link: `/elements/${tag}` })),
  }));
}

const decisions = (): DefaultTheme.SidebarItem[] =>
  readdirSync(join(docs, 'decisions'))
    .filter((name) => /^\d{4}-/.test(name))
    .map((name) => {
      const { text, link } = page(
        `decisions/${name.replace('.md', '')}`,
        `dev/decisions/${name.replace('.md', '')}`,
      );
      return { text: text!.replace(/^(\d{4})[.:]?\s*/, '$1 '), link: link! };
    });

const elementPages = (): DefaultTheme.SidebarItem[] => [
  { text: '组件', items: [page('elements/index')] },
  ...elements(),
];

const chineseGuides = (): DefaultTheme.SidebarItem[] => [
  { text: '开始', items: [page('guide/quick-start')] },
  {
    text: '嵌入',
    items: pages(
      'embed',
      'index',
      'html',
      'react',
      'vue',
      'cms',
      'cross-origin',
      'security-policy',
      'self-hosting',
      'service-worker',
      'theming',
      'events',
      'words',
      'several',
    ),
  },
  { text: '使用指南', items: pages('guide', 'applicant', 'reviewer', 'administrator') },
  {
    text: '吉林省填报',
    items: pages('jilin', 'fields', 'materials', 'rules', 'codes', 'bureaus'),
  },
];

const api = (): DefaultTheme.SidebarItem => ({
  text: 'API reference',
  items: pages(
    'dev/api',
    'index',
    'accounts',
    'record',
    'materials',
    'units',
    'education',
    'review',
    'administration',
    'shapes',
  ),
});

const decided = (): DefaultTheme.SidebarItem => ({
  text: 'Decisions',
  items: [page('decisions/README', 'dev/decisions/'), ...decisions()],
});

const englishGuides = (): DefaultTheme.SidebarItem[] => [
  {
    text: 'Start',
    items: [
      page('dev/index'),
      page('dev/architecture'),
      page('dev/contributing'),
      page('embedding', 'dev/embedding'),
    ],
  },
  {
    text: 'A backend of your own',
    items: [...pages('dev', 'adapter', 'contract', 'laws', 'errors'), page('dev/api/index')],
  },
  { text: 'A province', items: pages('dev', 'profile', 'workflow') },
  {
    text: 'The server',
    items: [page('server', 'dev/server'), ...pages('dev', 'configuration')],
  },
  {
    text: 'Qualities',
    items: [
      ...pages('dev', 'security', 'privacy', 'accessibility', 'browsers'),
      page('benchmarks', 'dev/benchmarks'),
    ],
  },
  {
    text: 'Over time',
    items: [...pages('dev', 'upgrading', 'releasing'), page('decisions/README', 'dev/decisions/')],
  },
];

const back: DefaultTheme.SidebarItem = { text: 'All guides', link: '/dev/' };

/** What stands beside a page, by where it is. */
export const chineseSidebar = (): DefaultTheme.SidebarMulti => ({
  '/elements/': elementPages(),
  '/': chineseGuides(),
});
export const englishSidebar = (): DefaultTheme.SidebarMulti => ({
  '/dev/api/': [back, api()],
  '/dev/decisions/': [back, decided()],
  '/dev/': englishGuides(),
});

/** Every page of a language, in its order. */
export const chinese = (): DefaultTheme.SidebarItem[] => [...chineseGuides(), ...elementPages()];
export const english = (): DefaultTheme.SidebarItem[] => [...englishGuides(), api(), decided()];
