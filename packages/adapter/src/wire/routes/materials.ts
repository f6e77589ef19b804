import type { Routes } from './route.ts';

/**
 * A file travels raw: `Content-Type`, `Content-Disposition: attachment; filename*=UTF-8''…`, and `Acct-Replaces`
 * with the id that the slot held, or `none`. Sending the same bytes to the same slot again is harmless.
 */
export const materialsRoutes = {
  'materials.put': {
    method: 'PUT',
    path: '/record/slots/:slot',
    auth: 'applicant',
    body: 'raw',
    repeatable: true,
  },
  'materials.read': { method: 'GET', path: '/record/materials/:id', auth: 'applicant', answer: 'file' },
  'materials.remove': { method: 'DELETE', path: '/record/materials/:id', auth: 'applicant', answer: 'none' },
} as const satisfies Routes;
