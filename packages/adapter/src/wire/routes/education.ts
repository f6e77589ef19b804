import type { Routes } from './route.ts';

export const educationRoutes = {
  'education.programmes': { method: 'GET', path: '/education/programmes', auth: 'applicant' },
  'education.enrol': {
    method: 'POST',
    path: '/education/programmes/:id/enrolment',
    auth: 'applicant',
    guard: 'key',
  },
  'education.cancel': {
    method: 'DELETE',
    path: '/education/programmes/:id/enrolment',
    auth: 'applicant',
    repeatable: true,
  },
} as const satisfies Routes;
