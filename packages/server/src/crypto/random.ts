import { randomBytes, randomInt } from 'node:crypto';

/** A public id: 128 random bits. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** A bearer secret: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Without what is taken for something else when it is read from paper. */
const legible = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be told once and changed at once: 78 random bits in groups that can be read out. */
export function firstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => legible[randomInt(legible.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
