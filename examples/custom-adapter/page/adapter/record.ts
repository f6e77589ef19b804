import type { BackendAdapter, CallOptions } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import type { FilingJson, SignedInJson } from '../../wire.ts';
import { absent } from './absent.ts';
import type { Caller, Request } from './call.ts';
import { recordView } from './translate.ts';

export function record(caller: Caller): BackendAdapter['record'] {
  const view = async (method: string, path: string, request?: Request) =>
    recordView(await caller.json<FilingJson>(method, `/filing${path}`, request));
  /** Asks who is signed in, for what our backend has nothing of. */
  const signedIn = (options?: CallOptions) => caller.json<SignedInJson>('GET', '/tokens/mine', options);
  return {
    open: (options) => view('POST', '', options),
    saveSection: (section, value, { revision, ...options }) =>
      view('PUT', `/answers/${encodeURIComponent(section)}`, { json: { on: revision, value }, ...options }),
    submit: ({ revision, key, ...options }) =>
      view('POST', '/hand-in', { json: { on: revision, key }, ...options }),
    withdraw: ({ revision, ...options }) =>
      view('POST', '/take-back', { json: { on: revision }, ...options }),
    discard: ({ revision, ...options }) => view('POST', '/discard', { json: { on: revision }, ...options }),
    restart: ({ revision, ...options }) => view('POST', '/restart', { json: { on: revision }, ...options }),
    history: async (_cursor, options) => ({ items: (await view('POST', '', options)).events }),
    consent: ({ notice, version }, options) =>
      view('PUT', `/agreements/${encodeURIComponent(notice)}`, { json: { version }, ...options }),
    // The offices review with a system of their own and write to people by post: there are no remarks and no messages.
    async messages(_cursor, options) {
      await signedIn(options);
      return { items: [] };
    },
    async readMessage(_id, options) {
      await signedIn(options);
      throw new AcctError('not-found');
    },
    async answerFlag(_id, { signal }) {
      await signedIn(signal && { signal });
      throw new AcctError('not-found');
    },
    claimFormerCertificate: absent('formerCertificates'),
    startChange: absent('changes'),
    changeEmail: absent('changes'),
  };
}
