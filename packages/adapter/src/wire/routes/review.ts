import type { Routes } from './route.ts';

/** Filters hold names and ID numbers, so lists are asked for by POST: nothing personal stands in a URL. */
export const reviewRoutes = {
  'review.queue': { method: 'POST', path: '/review/queue', auth: 'staff', body: 'json', repeatable: true },
  'review.counts': { method: 'POST', path: '/review/counts', auth: 'staff', body: 'json', repeatable: true },
  'review.claimNext': { method: 'POST', path: '/review/claim-next', auth: 'staff', body: 'json' },
  'review.claim': { method: 'PUT', path: '/review/cases/:id/claim', auth: 'staff', repeatable: true },
  'review.release': { method: 'DELETE', path: '/review/cases/:id/claim', auth: 'staff', answer: 'none' },
  'review.reassign': { method: 'PUT', path: '/review/cases/:id/reviewer', auth: 'staff', body: 'json' },
  'review.open': { method: 'GET', path: '/review/cases/:id', auth: 'staff' },
  'review.flag': {
    method: 'POST',
    path: '/review/cases/:id/flags',
    auth: 'staff',
    guard: 'revision',
    body: 'json',
  },
  'review.resolveFlag': {
    method: 'PUT',
    path: '/review/cases/:id/flags/:flagId/resolution',
    auth: 'staff',
    repeatable: true,
  },
  'review.removeFlag': { method: 'DELETE', path: '/review/cases/:id/flags/:flagId', auth: 'staff' },
  'review.decide': {
    method: 'POST',
    path: '/review/cases/:id/decision',
    auth: 'staff',
    guard: 'both',
    body: 'json',
  },
  'review.decideMany': {
    method: 'POST',
    path: '/review/decisions',
    auth: 'staff',
    body: 'json',
    repeatable: true,
  },
  'review.note': { method: 'POST', path: '/review/cases/:id/notes', auth: 'staff', body: 'json' },
  'review.reveal': { method: 'POST', path: '/review/cases/:id/reveal', auth: 'staff', body: 'json' },
  'review.readMaterial': {
    method: 'GET',
    path: '/review/cases/:id/materials/:materialId',
    auth: 'staff',
    answer: 'file',
  },
  'review.statistics': { method: 'GET', path: '/review/statistics', auth: 'staff' },
  'review.export': { method: 'POST', path: '/review/export', auth: 'staff', body: 'json', answer: 'file' },
} as const satisfies Routes;
