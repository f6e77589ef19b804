import { AcctError } from '@acct-forms/core';
import type { Context } from 'koa';
import { HttpMethodEnum, koaBody } from 'koa-body';

export const jsonLimits = { bytes: 256 * 1024, depth: 20, keys: 500, items: 200 } as const;

const refused = (code: string) =>
  new AcctError('invalid', { issues: [{ path: '', code, severity: 'error' }] });

/** The one key that an assignment would not store; others are own keys, and unknown ones are refused by schema. */
const polluting = '__proto__';

/** The end of the string that begins at `from`, past its closing quote. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  throw refused('json');
}

interface Level {
  readonly keys?: Set<string>;
  items: number;
}

/**
 * JSON with bounds that `JSON.parse` does not have: depth, width, each key once (RFC 8259 clause 4) and no key that
 * reaches a prototype. `invalid` with the bound that was broken.
 */
export function parseJson(text: string): unknown {
  const levels: Level[] = [];
  let awaitsKey = false;
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '{':
      case '[':
        if (levels.push(text[at] === '{' ? { keys: new Set(), items: 0 } : { items: 1 }) > jsonLimits.depth) {
          throw refused('too-deep');
        }
        awaitsKey = text[at] === '{';
        break;
      case '}':
      case ']':
        levels.pop();
        awaitsKey = false;
        break;
      case ',':
        awaitsKey = level?.keys !== undefined;
        if (level && level.keys === undefined && ++level.items > jsonLimits.items)
          throw refused('too-many-items');
        break;
      case '"': {
        const end = stringEnd(text, at);
        if (awaitsKey && level?.keys) {
          takeKey(level.keys, text.slice(at, end));
          awaitsKey = false;
        }
        at = end - 1;
        break;
      }
    }
  }
  try {
    return JSON.parse(text);
  } catch {
    throw refused('json');
  }
}

function takeKey(keys: Set<string>, literal: string): void {
  let key: unknown;
  try {
    key = JSON.parse(literal);
  } catch {
    throw refused('json');
  }
  if (typeof key !== 'string' || key === polluting) throw refused('unknown-field');
  if (keys.has(key)) throw refused('duplicate-key');
  keys.add(key);
  if (keys.size > jsonLimits.keys) throw refused('too-many-keys');
}

/** Counts and decodes; koa-body's own JSON reader would hide duplicate keys, hence its reader of text. */
const readText = koaBody({
  json: false,
  urlencoded: false,
  multipart: false,
  text: true,
  textTypes: ['application/json'],
  textLimit: jsonLimits.bytes,
  parsedMethods: [HttpMethodEnum.POST, HttpMethodEnum.PUT, HttpMethodEnum.PATCH, HttpMethodEnum.DELETE],
  onError(error) {
    if ('status' in error && error.status === 413) {
      throw new AcctError('file-too-large', { limit: jsonLimits.bytes });
    }
    throw refused('json');
  },
});

/** Reads a JSON body, counted while it comes. */
export async function readJson(ctx: Context): Promise<unknown> {
  const type = ctx.get('Content-Type');
  if (!/^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(type)) throw refused('content-type');
  await readText(ctx as Parameters<typeof readText>[0], async () => undefined);
  const { body } = ctx.request as { readonly body?: unknown };
  return parseJson(typeof body === 'string' ? body : '');
}
