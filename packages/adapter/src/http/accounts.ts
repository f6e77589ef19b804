import type { Accounts } from '../backend-adapter.ts';
import { accountsRoutes } from '../wire/routes/accounts.ts';
import { callsOf, type Caller } from './caller.ts';

export function httpAccounts(caller: Caller): Accounts {
  const call = callsOf(caller, accountsRoutes);
  return {
    challenge: (purpose, { kind, ...o } = {}) =>
      call('accounts.challenge', { body: { purpose, ...(kind ? { kind } : {}) }, ...o }),
    requestCode: (body, o) => call('accounts.requestCode', { body, ...o }),
    register: ({ key, ...body }, o) => call('accounts.register', { body, key, ...o }),
    login: (body, o) => call('accounts.login', { body, ...o }),
    session: (o) => call('accounts.session', { ...o }),
    extend: (o) => call('accounts.extend', { ...o }),
    logout: (o) => call('accounts.logout', { ...o }),
    changePassword: (body, o) => call('accounts.changePassword', { body, ...o }),
    changePhone: (body, o) => call('accounts.changePhone', { body, ...o }),
    resetPassword: (body, o) => call('accounts.resetPassword', { body, ...o }),
    devices: (o) => call('accounts.devices', { ...o }),
    signOutDevice: (id, o) => call('accounts.signOutDevice', { params: { id }, ...o }),
    exportMine: (o) => call('accounts.exportMine', { ...o }),
    requestErasure: (body, o) => call('accounts.requestErasure', { body, ...o }),
  };
}
