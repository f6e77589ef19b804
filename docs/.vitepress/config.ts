import { defineConfig } from 'vitepress';
import { writeForModels } from './llms.ts';
import { chineseSidebar, englishSidebar } from './navigation.ts';
import { followRewrites, rewrites } from './rewrites.ts';
import { search } from './search.ts';

/** The site's own colours follow the switch that the elements follow. */
const sameScheme = `(()=>{const chosen=localStorage.getItem('vitepress-theme-appearance')||'auto';const dark=chosen==='auto'?matchMedia('(prefers-color-scheme: dark)').matches:chosen==='dark';document.documentElement.dataset.acctTheme=dark?'dark':'light'})()`;

export default defineConfig({
  base: process.env['DOCS_BASE'] ?? '/',
  title: 'acct-forms',
  description: '会计人员信息采集：可嵌入的表单组件，和一个可直接运行的参考服务',
  cleanUrls: false,
  lastUpdated: false,
  srcExclude: ['generate/**', 'public/**'],
  rewrites,
  head: [
    ['link', { rel: 'icon', href: `${process.env['DOCS_BASE'] ?? '/'}icon.svg`, type: 'image/svg+xml' }],
    ['script', {}, sameScheme],
  ],
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark' }, config: followRewrites },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('acct-') } } },
  buildEnd: writeForModels,
  themeConfig: { i18nRouting: false, search, externalLinkIcon: true },
  locales: {
    root: {
      label: '中文',
      lang: 'zh-CN',
      themeConfig: {
        nav: [
          { text: '快速开始', link: '/guide/quick-start' },
          { text: '嵌入', link: '/embed/', activeMatch: '^/embed/' },
          { text: '组件', link: '/elements/', activeMatch: '^/elements/' },
          { text: '使用指南', link: '/guide/applicant', activeMatch: '^/guide/(?!quick)' },
          { text: '填报规则', link: '/jilin/fields', activeMatch: '^/jilin/' },
          { text: 'Developers', link: '/dev/' },
        ],
        sidebar: chineseSidebar(),
        outline: { level: [2, 3], label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '深色',
        lightModeSwitchTitle: '浅色',
        darkModeSwitchTitle: '深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这一页',
          quote: '地址可能已经改变。',
          linkLabel: '回到首页',
          linkText: '回到首页',
        },
      },
    },
    dev: {
      label: 'English',
      lang: 'en',
      link: '/dev/',
      description: 'Lit custom elements, a contract for any backend and a reference server',
      themeConfig: {
        nav: [
          { text: 'Architecture', link: '/dev/architecture' },
          { text: 'Adapter', link: '/dev/adapter' },
          { text: 'Profile', link: '/dev/profile' },
          { text: 'Server', link: '/dev/server' },
          { text: 'API', link: '/dev/api/', activeMatch: '^/dev/api/' },
          { text: 'Elements', link: '/elements/' },
        ],
        sidebar: englishSidebar(),
        outline: { level: [2, 3] },
      },
    },
  },
});
