import type { Context } from 'koa';
import type { Client } from '../deps.ts';

/** The address that limits count by: IPv4 whole, IPv6 by its /64. Behind a proxy Koa takes the last hop only. */
export function prefixOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const first = head.split(':').filter((group) => group !== '');
  const last = tail?.split(':').filter((group) => group !== '') ?? [];
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  return [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':');
}

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** A device by its words for itself: browser and system, nothing finer. */
function deviceOf(agent: string): string {
  const name = (list: typeof systems) => list.find(([pattern]) => pattern.test(agent))?.[1];
  return [name(browsers), name(systems)].filter((part) => part !== undefined).join(' · ') || '—';
}

export function clientOf(ctx: Context, audience: string | null): Client {
  return { prefix: prefixOf(ctx.ip), device: deviceOf(ctx.get('User-Agent').slice(0, 300)), audience };
}
