let adopted: Promise<void> | undefined;

/** Gives the page the design tokens when it has not loaded `tokens.css`. The sheet is constructed, so `style-src 'self'` allows it. */
export function adoptTokens(): Promise<void> {
  return (adopted ??= hasTokens() ? Promise.resolve() : load());
}

function hasTokens(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--acct-color-accent') !== '';
}

async function load(): Promise<void> {
  const { tokensText } = await import('./tokens.ts');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensText);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
