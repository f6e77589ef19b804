import type { IncomingMessage } from 'node:http';
import { AcctError } from '@acct-forms/core';

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

/** Reads a JSON body, counted while it comes. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(type)) throw refused('content-type');
  const { bytes } = jsonLimits;
  if (Number(request.headers['content-length'] ?? 0) > bytes)
    throw new AcctError('file-too-large', { limit: bytes });
  const parts: Buffer[] = [];
  let read = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    read += part.length;
    if (read > bytes) throw new AcctError('file-too-large', { limit: bytes });
    parts.push(part);
  }
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch (error) {
    if (error instanceof TypeError) throw refused('json');
    throw error;
  }
}
