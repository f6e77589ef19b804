import type { BackendAdapter } from '@acct-forms/adapter';
import { AcctError, isAcctError } from '@acct-forms/core';
import type { DeviceJson, SignedInJson, TokenJson } from '../../wire.ts';
import type { Caller } from './call.ts';
import { absent } from './absent.ts';
import { device, session } from './translate.ts';

/** Sign-in by bearer token. Our backend sends no text messages and asks no 验证码; a login is slowed down instead. */
export function accounts(caller: Caller): BackendAdapter['accounts'] {
  return {
    challenge: async () => ({ kind: 'none' }),
    requestCode: absent('phoneCodes'),
    changePhone: absent('phoneCodes'),
    resetPassword: absent('phoneCodes'),
    register: ({ username, password, phone, consent, key }, options) =>
      caller.json('POST', '/people', {
        json: { key, name: username, secret: password, phone, agreed: consent.version },
        ...options,
      }),
    async login({ username, password, sharedComputer }, options) {
      await leave(caller);
      const json = { name: username, secret: password, shared: sharedComputer ?? false };
      const { token, ...signedIn } = await caller.json<TokenJson>('POST', '/tokens', { json, ...options });
      caller.token = token;
      return session(signedIn);
    },
    async session(options) {
      if (caller.token === undefined) return null;
      try {
        return session(await caller.json<SignedInJson>('GET', '/tokens/mine', options));
      } catch (error) {
        if (isAcctError(error) && error.code === 'unauthenticated') return null;
        throw error;
      }
    },
    extend: async (options) => session(await caller.json('POST', '/tokens/mine/longer', options)),
    logout: () => leave(caller),
    changePassword: ({ current, next }, options) =>
      caller.json('PUT', '/me/secret', { json: { secret: current, next }, ...options }),
    devices: async (options) => (await caller.json<DeviceJson[]>('GET', '/tokens', options)).map(device),
    signOutDevice: (id, options) => caller.json('DELETE', `/tokens/${encodeURIComponent(id)}`, options),
    exportMine: (options) => caller.blob('GET', '/me/copy', options),
    requestErasure: ({ password }, options) =>
      caller.json('PUT', '/me/removal', { json: { secret: password }, ...options }),
  };
}

/** Ends the token. Where the backend cannot be reached the page forgets it all the same, and it ends by itself. */
async function leave(caller: Caller): Promise<void> {
  if (caller.token === undefined) return;
  const ending = caller.json('DELETE', '/tokens/mine');
  caller.token = undefined;
  await ending.catch((error: unknown) => {
    if (!(error instanceof AcctError)) throw error;
  });
}
