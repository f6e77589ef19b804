import { expect } from '@open-wc/testing';
import { solve } from './challenge-work.ts';

const parameters = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 10,
  keyLength: 32,
  keyPrefix: '0A',
  nonce: '000102030405060708090a0b0c0d0e0f',
  salt: 'f0f1f2f3f4f5f6f7',
};

describe('proof of work', () => {
  it('finds what altcha-lib 2.8.0 finds', async () => {
    const solution = JSON.parse(await solve(parameters, new AbortController())) as unknown;
    expect(solution).to.deep.equal({
      counter: 108,
      derivedKey: '0ad953fb11af2938ef6c74ca421bb7e5efb05394a825d51fcb6e61f8e79908aa',
    });
  });

  it('stops when it is no longer wanted', async () => {
    const stop = new AbortController();
    const endless = solve({ ...parameters, keyPrefix: 'f'.repeat(64) }, stop);
    stop.abort();
    const outcome = await endless.then(
      () => 'solved',
      (error: unknown) => (error as Error).name,
    );
    expect(outcome).to.equal('AbortError');
  });
});
