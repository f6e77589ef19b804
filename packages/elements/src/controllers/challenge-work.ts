import type { Json } from '@acct-forms/core';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];

/** Solves an `altcha-pbkdf2` challenge; the solution is the JSON that the backend's verifier takes. Throws when aborted. */
export async function solve(parameters: Json, controller: AbortController): Promise<string> {
  const challenge = { parameters } as unknown as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey, controller });
  if (solution === null) throw new Error('not solved');
  return JSON.stringify({ counter: solution.counter, derivedKey: solution.derivedKey });
}
