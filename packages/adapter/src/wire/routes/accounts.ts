import type { Routes } from './route.ts';

export const accountsRoutes = {
  'accounts.challenge': {
    method: 'POST',
    path: '/accounts/challenges',
    auth: 'none',
    body: 'json',
    repeatable: true,
  },
  'accounts.requestCode': { method: 'POST', path: '/accounts/codes', auth: 'none', body: 'json' },
  'accounts.register': {
    method: 'POST',
    path: '/accounts',
    auth: 'none',
    guard: 'key',
    body: 'json',
    answer: 'none',
  },
  'accounts.login': { method: 'POST', path: '/accounts/session', auth: 'none', body: 'json' },
  'accounts.session': { method: 'GET', path: '/accounts/session', auth: 'none' },
  'accounts.extend': {
    method: 'POST',
    path: '/accounts/session/extension',
    auth: 'session',
    repeatable: true,
  },
  'accounts.logout': {
    method: 'DELETE',
    path: '/accounts/session',
    auth: 'none',
    answer: 'none',
    repeatable: true,
  },
  'accounts.changePassword': {
    method: 'PUT',
    path: '/accounts/password',
    auth: 'session',
    body: 'json',
    answer: 'none',
  },
  'accounts.resetPassword': {
    method: 'POST',
    path: '/accounts/password/reset',
    auth: 'none',
    body: 'json',
    answer: 'none',
  },
  'accounts.devices': { method: 'GET', path: '/accounts/devices', auth: 'session' },
  'accounts.signOutDevice': {
    method: 'DELETE',
    path: '/accounts/devices/:id',
    auth: 'session',
    answer: 'none',
  },
  'accounts.exportMine': { method: 'GET', path: '/accounts/export', auth: 'applicant', answer: 'file' },
  'accounts.requestErasure': {
    method: 'POST',
    path: '/accounts/erasure',
    auth: 'applicant',
    body: 'json',
    answer: 'none',
  },
} as const satisfies Routes;
