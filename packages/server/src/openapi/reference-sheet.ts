/** What the reference page looks like; in a file of its own because the policy takes no inline styles. */
export const referenceSheet = `
:root { color-scheme: light dark; --line: #d9dee7; --soft: #f5f7fa; --quiet: #5a6577; --accent: #1a56b8; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4352; --soft: #1d2430; --quiet: #a5b0c2; --accent: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
a { color: var(--accent); }
header { background: #0f3f77; color: #fff; }
header a { color: #fff; }
header > div, main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 1rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: 0; list-style: none; }
nav a { display: inline-block; min-height: 24px; }
details { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 .5rem; }
summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem .75rem; padding: .6rem 1rem; cursor: pointer; }
details[open] > summary { border-bottom: 1px solid var(--line); background: var(--soft); border-radius: 8px 8px 0 0; }
.inside { padding: .5rem 1rem 1rem; }
.method { font: 600 .8rem/1.4 ui-monospace, Consolas, monospace; color: var(--accent); min-width: 3.5rem; }
code, pre { font: .875rem/1.5 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
summary > span:last-child { color: var(--quiet); flex: 1 1 16rem; }
h3 { font-size: .9rem; color: var(--quiet); margin: 1rem 0 .25rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
th { width: 12rem; font-weight: 400; }
pre { margin: 0; padding: .75rem 1rem; background: var(--soft); border-radius: 6px; white-space: pre-wrap; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header :focus-visible { outline-color: #fff; }
@media (max-width: 40rem) { th { width: 7rem; } }
`.trimStart();
