import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** OWASP Password Storage: Argon2id, 19 MiB, two passes, one lane. */
const owasp = { memory: 19456, passes: 2 } as const;
const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False for a wrong password; an absent hash takes the same time. */
  verify(password: string, hash: string | undefined): Promise<boolean>;
}

/** What a derivation takes: KiB of memory, and passes over them. */
export interface PasswordCost {
  readonly memory: number;
  readonly passes: number;
}

type Parameters = PasswordCost & { parallelism: number; tagLength: number };

function derive(password: string, nonce: Buffer, given: Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    argon2('argon2id', { message: password.normalize('NFKC'), nonce, ...given }, (error, key) =>
      error ? reject(error) : resolve(Buffer.from(key)),
    ),
  );
}

const bare = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');

/** A hasher that runs at most `atOnce` derivations: each takes its memory and a core. */
export function createPasswordHasher(cost: PasswordCost = owasp, atOnce = 2): PasswordHasher {
  const parameters: Parameters = { ...cost, parallelism: 1, tagLength: 32 };
  let running = 0;
  const waiting: (() => void)[] = [];
  const limited = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
  const dummySalt = randomBytes(16);
  return {
    hash: (password) =>
      limited(async () => {
        const salt = randomBytes(16);
        const key = await derive(password, salt, parameters);
        const { memory, passes, parallelism } = parameters;
        return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${bare(salt)}$${bare(key)}`;
      }),
    verify: (password, hash) =>
      limited(async () => {
        const match = hash === undefined ? null : phc.exec(hash);
        if (match === null) {
          await derive(password, dummySalt, parameters);
          return false;
        }
        const [, memory, passes, parallelism, salt = '', key = ''] = match;
        const expected = Buffer.from(key, 'base64');
        const found = await derive(password, Buffer.from(salt, 'base64'), {
          memory: Number(memory),
          passes: Number(passes),
          parallelism: Number(parallelism),
          tagLength: expected.length,
        });
        return timingSafeEqual(found, expected);
      }),
  };
}
