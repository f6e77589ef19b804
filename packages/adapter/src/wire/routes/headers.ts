/** The version of this wire. Another one is answered with 426 `wire-version`. */
export const wireVersion = '1';

/**
 * The headers of the wire, in lower case. `acct-wire` goes with every call; since no form or image can send it, a
 * write without it is refused as forged. `acct-token` answers a login where the server speaks bearer tokens.
 */
export const wireHeaders = {
  version: 'acct-wire',
  replaces: 'acct-replaces',
  token: 'acct-token',
  key: 'idempotency-key',
  revision: 'if-match',
} as const;
