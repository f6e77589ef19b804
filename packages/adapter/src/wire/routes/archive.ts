import type { Routes } from './route.ts';

/** For administrators and auditors; what is read is recorded. */
export const archiveRoutes = {
  // What is searched for is a person's name or number: nothing of it may stand in an address.
  'administration.archive.entries': {
    method: 'POST',
    path: '/administration/archive/search',
    auth: 'staff',
    body: 'json',
    repeatable: true,
  },
  'administration.archive.entry': {
    method: 'GET',
    path: '/administration/archive/entries/:id',
    auth: 'staff',
  },
  'administration.archive.anchor': { method: 'GET', path: '/administration/archive/anchor', auth: 'staff' },
  'administration.archive.verify': {
    method: 'POST',
    path: '/administration/archive/verification',
    auth: 'staff',
    body: 'json',
    repeatable: true,
  },
} as const satisfies Routes;
