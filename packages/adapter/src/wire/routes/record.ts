import type { Routes } from './route.ts';

export const recordRoutes = {
  'record.open': { method: 'PUT', path: '/record', auth: 'applicant', repeatable: true },
  'record.saveSection': {
    method: 'PUT',
    path: '/record/sections/:section',
    auth: 'applicant',
    guard: 'revision',
    body: 'json',
  },
  'record.submit': { method: 'POST', path: '/record/submission', auth: 'applicant', guard: 'both' },
  'record.withdraw': { method: 'DELETE', path: '/record/submission', auth: 'applicant', guard: 'revision' },
  'record.discard': { method: 'POST', path: '/record/discard', auth: 'applicant', guard: 'revision' },
  'record.restart': { method: 'POST', path: '/record/restart', auth: 'applicant', guard: 'revision' },
  'record.answerFlag': {
    method: 'PUT',
    path: '/record/flags/:flagId/reply',
    auth: 'applicant',
    guard: 'revision',
    body: 'json',
  },
  'record.claimFormerCertificate': {
    method: 'POST',
    path: '/record/former-certificate',
    auth: 'applicant',
    body: 'json',
  },
  'record.startChange': {
    method: 'POST',
    path: '/record/changes',
    auth: 'applicant',
    guard: 'key',
    body: 'json',
  },
  'record.changeEmail': {
    method: 'PUT',
    path: '/record/email',
    auth: 'applicant',
    guard: 'key',
    body: 'json',
  },
  'record.history': { method: 'GET', path: '/record/history', auth: 'applicant' },
  'record.messages': { method: 'GET', path: '/record/messages', auth: 'applicant' },
  'record.readMessage': {
    method: 'PUT',
    path: '/record/messages/:id/read',
    auth: 'applicant',
    answer: 'none',
    repeatable: true,
  },
  'record.consent': {
    method: 'PUT',
    path: '/record/consents/:notice',
    auth: 'applicant',
    body: 'json',
    repeatable: true,
  },
} as const satisfies Routes;
