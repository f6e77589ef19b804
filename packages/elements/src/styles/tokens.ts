const dark = `
  color-scheme: dark;
  --acct-color-bg: #10151c;
  --acct-color-surface: #19212b;
  --acct-color-sunken: #232d39;
  --acct-color-text: #e9eef4;
  --acct-color-text-2: #b8c4d1;
  --acct-color-text-3: #9aa8b8;
  --acct-color-border: #364352;
  --acct-color-border-control: #8291a4;
  --acct-color-accent: #84b5f6;
  --acct-color-accent-hover: #a7cbf9;
  --acct-color-accent-active: #c3dbfb;
  --acct-color-accent-weak: #1b314d;
  --acct-color-accent-line: #3a5c86;
  --acct-color-on-accent: #0b1a2e;
  --acct-color-panel: #1b4a80;
  --acct-color-on-panel: #f2f6fb;
  --acct-color-header: #0d2440;
  --acct-color-on-header: #f2f6fb;
  --acct-color-success: #74d19b;
  --acct-color-success-weak: #15301f;
  --acct-color-success-line: #2f6b47;
  --acct-color-warning: #f2c568;
  --acct-color-warning-weak: #34290f;
  --acct-color-warning-line: #6e5620;
  --acct-color-warning-edge: #c9993a;
  --acct-color-error: #ff9f97;
  --acct-color-error-weak: #3d1d1b;
  --acct-color-error-line: #8c413c;
  --acct-color-flag: #cbadf5;
  --acct-color-flag-weak: #2c2142;
  --acct-color-flag-line: #624a8a;
  --acct-color-focus: #8fbeff;
  --acct-shadow-1: none;
  --acct-shadow-2: 0 4px 16px rgba(0, 0, 0, 0.5);
  --acct-shadow-3: 0 16px 48px rgba(0, 0, 0, 0.64);
  --acct-color-scrim: rgba(0, 0, 0, 0.64);
`;

/**
 * The rules of `tokens.css` as text, for pages that did not load it (a test keeps the two equal).
 * In a layer, so that whatever the page sets itself wins.
 */
export const tokensText = `@layer acct-tokens {
  :root, [data-acct-theme='light'] {
    color-scheme: light;
    --acct-color-bg: #f4f6f9;
    --acct-color-surface: #ffffff;
    --acct-color-sunken: #eef2f6;
    --acct-color-text: #1a2330;
    --acct-color-text-2: #465364;
    --acct-color-text-3: #5d6a7b;
    --acct-color-border: #d6dde6;
    --acct-color-border-control: #76859a;
    --acct-color-accent: #1257a8;
    --acct-color-accent-hover: #0d4689;
    --acct-color-accent-active: #0a376c;
    --acct-color-accent-weak: #e9f1fb;
    --acct-color-accent-line: #b4ccea;
    --acct-color-on-accent: #ffffff;
    --acct-color-panel: #1257a8;
    --acct-color-on-panel: #ffffff;
    --acct-color-header: #0e3f78;
    --acct-color-on-header: #ffffff;
    --acct-color-success: #136b3b;
    --acct-color-success-weak: #e8f5ed;
    --acct-color-success-line: #a8d5ba;
    --acct-color-warning: #7f4d00;
    --acct-color-warning-weak: #fff6e0;
    --acct-color-warning-line: #e2bc6e;
    --acct-color-warning-edge: #ad7000;
    --acct-color-error: #b3261e;
    --acct-color-error-weak: #fdedeb;
    --acct-color-error-line: #edb0ab;
    --acct-color-flag: #663a9c;
    --acct-color-flag-weak: #f4eefb;
    --acct-color-flag-line: #cbb6e5;
    --acct-color-focus: #1f6fd6;
    --acct-shadow-1: 0 1px 2px rgba(16, 32, 56, 0.06);
    --acct-shadow-2: 0 4px 16px rgba(16, 32, 56, 0.12);
    --acct-shadow-3: 0 16px 48px rgba(16, 32, 56, 0.24);
    --acct-color-scrim: rgba(16, 28, 46, 0.56);
  }
  @media screen and (prefers-color-scheme: dark) {
    :root:not([data-acct-theme='light']) {${dark}}
  }
  @media screen {
    [data-acct-theme='dark'] {${dark}}
  }
  :root, [data-acct-text] {
    --acct-font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif;
    --acct-font-family-num: 'SF Mono', 'Cascadia Mono', Consolas, 'Noto Sans Mono', monospace;
    --acct-font-weight-regular: 400;
    --acct-font-weight-strong: 600;
    --acct-font-size-root: 1rem;
    --acct-text-scale: 1;
    --acct-font-size-xs: calc(var(--acct-font-size-root) * 0.8125 * var(--acct-text-scale));
    --acct-font-size-s: calc(var(--acct-font-size-root) * 0.875 * var(--acct-text-scale));
    --acct-font-size-m: calc(var(--acct-font-size-root) * 1 * var(--acct-text-scale));
    --acct-font-size-l: calc(var(--acct-font-size-root) * 1.125 * var(--acct-text-scale));
    --acct-font-size-xl: calc(var(--acct-font-size-root) * 1.25 * var(--acct-text-scale));
    --acct-font-size-2xl: calc(var(--acct-font-size-root) * 1.75 * var(--acct-text-scale));
    --acct-line-height-body: 1.7;
    --acct-line-height-ui: 1.6;
    --acct-line-height-heading: 1.4;
    --acct-measure: 40em;
    --acct-icon: calc(20px * var(--acct-text-scale));
    --acct-icon-s: calc(16px * var(--acct-text-scale));
    --acct-mark: calc(24px * var(--acct-text-scale));
    --acct-control-height: 48px;
    --acct-control-height-s: 40px;
    --acct-target: 44px;
  }
  [data-acct-text='large'] {
    --acct-text-scale: 1.25;
    --acct-line-height-body: 1.75;
    --acct-control-height: 56px;
    --acct-control-height-s: 48px;
    --acct-target: 48px;
  }
  [data-acct-density='compact'] {
    --acct-control-height: 40px;
    --acct-control-height-s: 32px;
  }
  :root {
    --acct-space-05: 4px;
    --acct-space-1: 8px;
    --acct-space-2: 16px;
    --acct-space-3: 24px;
    --acct-space-4: 32px;
    --acct-space-5: 40px;
    --acct-space-6: 48px;
    --acct-space-8: 64px;
    --acct-radius-s: 4px;
    --acct-radius: 6px;
    --acct-radius-l: 8px;
    --acct-radius-full: 999px;
    --acct-focus-width: 3px;
    --acct-focus-offset: 2px;
    --acct-motion-fast: 120ms;
    --acct-motion-ease: cubic-bezier(0.2, 0, 0, 1);
    --acct-width-page: 1120px;
    --acct-width-narrow: 480px;
    --acct-z-bar: 10;
    --acct-z-menu: 20;
    --acct-z-dialog: 30;
  }
  @media (prefers-reduced-motion: reduce) {
    :root {
      --acct-motion-fast: 0ms;
    }
  }
}`;
