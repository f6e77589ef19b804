import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** How dear one guess is: 2^`log2` rounds of 1 KiB, `times` over. */
export interface Cost {
  readonly log2: number;
  readonly times: number;
}

/** What OWASP asks of scrypt with 32 MiB. */
export const fullCost: Cost = { log2: 15, times: 3 };

function stretch(secret: string, salt: Buffer, { log2, times }: Cost): Promise<Buffer> {
  const options = { N: 2 ** log2, r: 8, p: times, maxmem: 2 ** (log2 + 11) };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** `scrypt$15$3$salt$key`: with its own cost, so that the cost can be raised for those who come. */
export async function hashSecret(secret: string, cost: Cost): Promise<string> {
  const salt = randomBytes(16);
  const key = await stretch(secret, salt, cost);
  return ['scrypt', cost.log2, cost.times, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Takes as long for a hash of nobody: see `nobody`. */
export async function isSecret(secret: string, hash: string): Promise<boolean> {
  const [, log2, times, salt = '', key = ''] = hash.split('$');
  const cost = { log2: Number(log2), times: Number(times) };
  const found = await stretch(secret, Buffer.from(salt, 'base64url'), cost);
  return timingSafeEqual(found, Buffer.from(key, 'base64url'));
}

/** What the secret of an unknown name is compared with, so that the answer takes as long as for a known one. */
export const nobody = ({ log2, times }: Cost): string =>
  ['scrypt', log2, times, randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')].join(
    '$',
  );
