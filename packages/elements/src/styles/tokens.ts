const dark = `
  color-scheme: dark;
  --acct-color-bg: #10151C;
  --acct-color-surface: #19212B;
  --acct-color-sunken: #232D39;
  --acct-color-text: #E9EEF4;
  --acct-color-text-2: #B8C4D1;
  --acct-color-text-3: #9AA8B8;
  --acct-color-border: #364352;
  --acct-color-border-control: #8291A4;
  --acct-color-accent: #84B5F6;
  --acct-color-accent-hover: #A7CBF9;
  --acct-color-accent-active: #C3DBFB;
  --acct-color-accent-weak: #1B314D;
  --acct-color-accent-line: #3A5C86;
  --acct-color-on-accent: #0B1A2E;
  --acct-color-panel: #1B4A80;
  --acct-color-on-panel: #F2F6FB;
  --acct-color-header: #0D2440;
  --acct-color-on-header: #F2F6FB;
  --acct-color-success: #74D19B;
  --acct-color-success-weak: #15301F;
  --acct-color-success-line: #2F6B47;
  --acct-color-warning: #F2C568;
  --acct-color-warning-weak: #34290F;
  --acct-color-warning-line: #6E5620;
  --acct-color-warning-edge: #C9993A;
  --acct-color-error: #FF9F97;
  --acct-color-error-weak: #3D1D1B;
  --acct-color-error-line: #8C413C;
  --acct-color-flag: #CBADF5;
  --acct-color-flag-weak: #2C2142;
  --acct-color-flag-line: #624A8A;
  --acct-color-focus: #8FBEFF;
  --acct-shadow-1: none;
  --acct-shadow-2: 0 4px 16px rgba(0, 0, 0, .5);
  --acct-shadow-3: 0 16px 48px rgba(0, 0, 0, .64);
  --acct-color-scrim: rgba(0, 0, 0, .64);
`;

/**
 * The rules of `tokens.css` as text, for pages that did not load it (a test keeps the two equal).
 * In a layer, so that whatever the page sets itself wins.
 */
export const tokensText = `@layer acct-tokens {
  :root, [data-acct-theme="light"] {
    color-scheme: light;
    --acct-color-bg: #F4F6F9;
    --acct-color-surface: #FFFFFF;
    --acct-color-sunken: #EEF2F6;
    --acct-color-text: #1A2330;
    --acct-color-text-2: #465364;
    --acct-color-text-3: #5D6A7B;
    --acct-color-border: #D6DDE6;
    --acct-color-border-control: #76859A;
    --acct-color-accent: #1257A8;
    --acct-color-accent-hover: #0D4689;
    --acct-color-accent-active: #0A376C;
    --acct-color-accent-weak: #E9F1FB;
    --acct-color-accent-line: #B4CCEA;
    --acct-color-on-accent: #FFFFFF;
    --acct-color-panel: #1257A8;
    --acct-color-on-panel: #FFFFFF;
    --acct-color-header: #0E3F78;
    --acct-color-on-header: #FFFFFF;
    --acct-color-success: #136B3B;
    --acct-color-success-weak: #E8F5ED;
    --acct-color-success-line: #A8D5BA;
    --acct-color-warning: #7F4D00;
    --acct-color-warning-weak: #FFF6E0;
    --acct-color-warning-line: #E2BC6E;
    --acct-color-warning-edge: #AD7000;
    --acct-color-error: #B3261E;
    --acct-color-error-weak: #FDEDEB;
    --acct-color-error-line: #EDB0AB;
    --acct-color-flag: #663A9C;
    --acct-color-flag-weak: #F4EEFB;
    --acct-color-flag-line: #CBB6E5;
    --acct-color-focus: #1F6FD6;
    --acct-shadow-1: 0 1px 2px rgba(16, 32, 56, .06);
    --acct-shadow-2: 0 4px 16px rgba(16, 32, 56, .12);
    --acct-shadow-3: 0 16px 48px rgba(16, 32, 56, .24);
    --acct-color-scrim: rgba(16, 28, 46, .56);
  }
  @media (prefers-color-scheme: dark) {
    :root:not([data-acct-theme="light"]) {${dark}}
  }
  [data-acct-theme="dark"] {${dark}}
  :root, [data-acct-text] {
    --acct-font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif;
    --acct-font-family-num: "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono", monospace;
    --acct-font-weight-regular: 400;
    --acct-font-weight-strong: 600;
    --acct-font-size-root: 1rem;
    --acct-text-scale: 1;
    --acct-font-size-xs: calc(var(--acct-font-size-root) * .8125 * var(--acct-text-scale));
    --acct-font-size-s: calc(var(--acct-font-size-root) * .875 * var(--acct-text-scale));
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
  [data-acct-text="large"] {
    --acct-text-scale: 1.25;
    --acct-line-height-body: 1.75;
    --acct-control-height: 56px;
    --acct-control-height-s: 48px;
    --acct-target: 48px;
  }
  [data-acct-density="compact"] {
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
    --acct-border: 1px;
    --acct-focus-width: 3px;
    --acct-focus-offset: 2px;
    --acct-motion-fast: 120ms;
    --acct-motion-base: 200ms;
    --acct-motion-ease: cubic-bezier(.2, 0, 0, 1);
    --acct-width-page: 1120px;
    --acct-width-form: 832px;
    --acct-width-narrow: 480px;
    --acct-width-aside: 240px;
    --acct-bp-m: 768px;
    --acct-bp-l: 1024px;
    --acct-z-bar: 10;
    --acct-z-menu: 20;
    --acct-z-dialog: 30;
    --acct-z-toast: 40;
  }
  @media (prefers-reduced-motion: reduce) {
    :root {
      --acct-motion-fast: 0ms;
      --acct-motion-base: 0ms;
    }
  }
}`;
