import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf, type CssProperty, type Manifest } from './schema.ts';

/** The manifest without the tokens, which stand in the editors' lists of CSS once and not with every element. */
function withoutTokens(manifest: Manifest, tokens: readonly CssProperty[]): Manifest {
  const names = new Set(tokens.map(({ name }) => name));
  const copy = structuredClone(manifest);
  for (const element of elementsOf(copy))
    element.cssProperties = element.cssProperties.filter(({ name }) => !names.has(name));
  return copy;
}

interface Css {
  properties: { name: string; description: string }[];
}

function patch<T>(file: string, change: (data: T) => void): void {
  const data = JSON.parse(readFileSync(file, 'utf8')) as T;
  change(data);
  writeFileSync(file, `${JSON.stringify(data, undefined, 2)}\n`);
}

/** Writes the custom data of VS Code, for HTML and CSS, and JetBrains' web-types into a folder. */
export function writeEditorData(
  manifest: Manifest,
  tokens: readonly CssProperty[],
  pkg: { name: string; version: string },
  outdir: string,
): void {
  const plain = withoutTokens(manifest, tokens);
  // Both declare a manifest of their own, with more than is read.
  generateVsCodeCustomElementData(plain as Parameters<typeof generateVsCodeCustomElementData>[0], {
    outdir,
    hideLogs: true,
  });
  generateJetBrainsWebTypes(plain as Parameters<typeof generateJetBrainsWebTypes>[0], {
    outdir,
    packageJson: false,
    hideLogs: true,
  });
  const described = tokens.map(({ name, description, default: value }) => ({
    name,
    description: `${description} (${value})`,
  }));
  patch<Css>(join(outdir, 'vscode.css-custom-data.json'), ({ properties }) => properties.push(...described));
  patch<{ contributions: { css: Css } }>(join(outdir, 'web-types.json'), (data) => {
    Object.assign(data, pkg);
    data.contributions.css.properties.push(...described);
  });
}
