import { readFileSync } from 'node:fs';
import type { CssProperty } from './schema.ts';

/**
 * The design tokens of `tokens.css`: each with the value it has by default and with the comment behind it. A comment
 * is words, then `;` and the contrast where there is one; the words are the description.
 */
export function readTokens(file: string): CssProperty[] {
  const tokens = new Map<string, CssProperty>();
  const pattern = /^\s+(--acct-[\w-]+):\s*([^;]+);(?:[ \t]*\/\*\s*(.*?)\s*\*\/)?/gms;
  for (const [, name, value, comment = ''] of readFileSync(file, 'utf8').matchAll(pattern)) {
    const description = comment.split(';')[0]!.trim();
    if (tokens.has(name!)) continue;
    tokens.set(name!, { name: name!, default: value!.replaceAll(/\s+/g, ' ').trim(), description });
  }
  return [...tokens.values()];
}
