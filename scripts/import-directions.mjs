/**
 * Which folder may not import what, as data: the linter's configuration is made from it, and a test seeds every
 * forbidden direction and sees it refused. A pattern is one of gitignore's, matched against the import's text.
 */

const pkg = (name) => [`@acct-forms/${name}`, `@acct-forms/${name}/**`];
const all = [...pkg('core'), ...pkg('profiles'), ...pkg('adapter'), ...pkg('elements'), ...pkg('server')];
const browserLibraries = ['lit', 'lit/**', '@lit/**', 'idb-keyval', 'browser-image-compression'];
const serverLibraries = ['koa', '@koa/**', 'koa-*', '@mikro-orm/**', 'pino', 'sharp'];
const node = ['node:*'];
const zod = ['zod', 'zod/**'];
const fullZod = ['zod', 'zod/v4'];

const core = [...all, ...browserLibraries, ...serverLibraries, ...node, ...fullZod];
const coreFolders = {
  codes: [
    'identity',
    'fields',
    'sections',
    'materials',
    'profile',
    'application',
    'workflow',
    'errors',
    'locales',
  ],
  identity: ['fields', 'sections', 'materials', 'profile', 'application', 'workflow', 'errors', 'locales'],
  fields: ['sections', 'materials', 'profile', 'application', 'workflow', 'errors', 'locales'],
  sections: ['profile', 'application', 'workflow', 'errors', 'locales'],
  materials: ['sections', 'profile', 'application', 'workflow', 'errors', 'locales'],
  profile: ['application', 'workflow', 'errors', 'locales'],
  application: ['workflow', 'errors'],
  workflow: ['codes', 'identity', 'fields', 'sections', 'materials', 'profile', 'application', 'locales'],
};

const adapter = [
  ...pkg('elements'),
  ...pkg('server'),
  ...pkg('profiles'),
  ...browserLibraries,
  ...serverLibraries,
  ...node,
  ...fullZod,
];
const elements = [...pkg('server'), ...pkg('profiles'), ...serverLibraries, ...node, ...zod];
const server = [
  ...pkg('elements'),
  ...browserLibraries,
  '@acct-forms/adapter/http',
  '@acct-forms/adapter/http/**',
  '@acct-forms/adapter/memory',
  '@acct-forms/adapter/conformance',
];

/** The folders whose elements do not import each other. */
const elementFolders = [
  'account',
  'letters',
  'register',
  'login',
  'home',
  'change',
  'directory',
  'education',
  'info-wizard',
  'upload',
  'portal',
  'preview',
  'review',
];
const otherElements = (own) =>
  elementFolders.filter((name) => name !== own).flatMap((name) => [`../${name}/**`, `../../${name}/**`]);

/** @type {readonly { files: string, but?: string[], tests?: boolean, refused: string[], why: string }[]} */
export const directions = [
  { files: 'packages/core/src/**', refused: core, why: 'core knows the domain only; zod as zod/mini' },
  ...Object.entries(coreFolders).map(([folder, refused]) => ({
    files: `packages/core/src/${folder}/**`,
    refused: [...core, ...refused.flatMap((name) => [`../${name}/**`])],
    why: `inside core, ${folder} stands below ${refused.join(', ')}`,
  })),
  {
    files: 'packages/profiles/src/**',
    refused: [
      ...pkg('adapter'),
      ...pkg('elements'),
      ...pkg('server'),
      ...browserLibraries,
      ...serverLibraries,
      ...node,
      ...zod,
    ],
    why: 'a profile imports core and nothing else',
  },
  {
    files: 'packages/adapter/src/**',
    refused: adapter,
    why: 'the adapter knows core; a profile arrives as a value',
  },
  {
    files: 'packages/adapter/src/http/**',
    refused: [...adapter, 'zod/**', '**/schemas/**', '**/memory/**', '**/conformance/**'],
    why: 'the browser’s adapter reads the routes, never the schemas',
  },
  {
    files: 'packages/adapter/src/conformance/cli/**',
    refused: adapter.filter((name) => !node.includes(name)),
    why: 'the command of the conformance suite runs in Node; a profile arrives as a module’s name',
  },
  {
    files: 'packages/elements/src/**',
    but: ['packages/elements/src/{define,drafts,images}/**'],
    refused: [
      ...elements,
      '@acct-forms/adapter/**',
      '**/define/**',
      'idb-keyval',
      'browser-image-compression',
    ],
    why: 'element classes know core and the adapter’s types; define, drafts and images have their own folders',
  },
  ...elementFolders.map((folder) => ({
    files: `packages/elements/src/${folder}/**`,
    refused: [
      ...elements,
      '@acct-forms/adapter/**',
      '**/define/**',
      'idb-keyval',
      'browser-image-compression',
      ...otherElements(folder),
    ],
    why: 'folders of elements compose by tag; what they share stands in controls, controllers or styles',
  })),
  {
    files: 'packages/elements/src/define/**',
    refused: [
      ...elements,
      '@acct-forms/adapter/wire/**',
      '@acct-forms/adapter/memory',
      '@acct-forms/adapter/conformance',
      'idb-keyval',
      'browser-image-compression',
    ],
    why: 'define registers and resolves attributes; a profile comes through registerProfile',
  },
  {
    files: 'packages/elements/src/drafts/**',
    refused: [...elements, '@acct-forms/adapter/**', '**/define/**', 'browser-image-compression'],
    why: 'only drafts reads idb-keyval, and it reads nothing of pictures',
  },
  {
    files: 'packages/elements/src/images/**',
    refused: [...elements, ...pkg('adapter'), '**/define/**', 'idb-keyval', 'lit', 'lit/**'],
    why: 'the picture engine knows the browser and core’s picture rule',
  },
  { files: 'packages/server/src/**', refused: server, why: 'the server knows core, profiles and the wire' },
  ...['commands', 'queries', 'policies', 'presenters'].map((folder) => ({
    files: `packages/server/src/${folder}/**`,
    refused: [...server, 'koa', '@koa/**', 'koa-*', '**/routes/**', '**/middlewares/**'],
    why: `${folder} do not know HTTP`,
  })),
  {
    files: 'examples/custom-adapter/**',
    tests: true,
    refused: [
      ...pkg('server'),
      '@acct-forms/*/src/**',
      '@acct-forms/*/dist/**',
      '@acct-forms/adapter/memory',
      '@acct-forms/adapter/http',
      '@acct-forms/adapter/wire/**',
      '**/packages/**',
      'koa',
      '@koa/**',
      'koa-*',
      '@mikro-orm/**',
    ],
    why: 'another house’s backend knows what the packages publish, nothing of our server and wire',
  },
];

/** What is left out, but where a direction is for `tests` too: tests, and what is made for them. */
export const outside = ['**/*.test.ts', '**/*.browser-test.ts', '**/testing/**', '**/gallery.ts'];
