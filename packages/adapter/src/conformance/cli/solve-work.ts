import { pbkdf2Sync } from 'node:crypto';
import type { Challenge, ChallengeAnswer, ProofOfWork } from '../../views.ts';

/** A challenge that takes a person. */
export class Unsolvable extends Error {}

/** Answers proof of work; throws `Unsolvable` for what a person must look at. */
export async function solveWork(challenge: Challenge): Promise<ChallengeAnswer | undefined> {
  if (challenge.kind === 'none') return undefined;
  if (challenge.kind !== 'proofOfWork' || challenge.scheme !== 'altcha-pbkdf2')
    throw new Unsolvable(`a challenge of kind ${challenge.kind} takes a person, or a \`solve\` of your own`);
  const work = challenge.parameters as unknown as ProofOfWork;
  const { algorithm, cost, keyLength = 32, keyPrefix, nonce, salt } = work;
  const digest = algorithm.replace('PBKDF2/', '').replace('-', '').toLowerCase();
  const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.alloc(4)]);
  for (let counter = 0; ; counter += 1) {
    password.writeUInt32BE(counter, password.length - 4);
    const key = pbkdf2Sync(password, Buffer.from(salt, 'hex'), cost, keyLength, digest).toString('hex');
    if (key.startsWith(keyPrefix.toLowerCase()))
      return { id: challenge.id, solution: JSON.stringify({ counter, derivedKey: key }) };
  }
}
