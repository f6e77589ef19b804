import type { Routes } from './route.ts';

/** For administrators and auditors; what is read is recorded. */
export const archiveRoutes = {
  'administration.archive.entries': { method: 'GET', path: '/administration/archive', auth: 'staff' },
  'administration.archive.verify': {
    method: 'POST',
    path: '/administration/archive/verification',
    auth: 'staff',
    body: 'json',
    repeatable: true,
  },
} as const satisfies Routes;
