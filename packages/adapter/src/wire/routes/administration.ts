import type { Routes } from './route.ts';

/** A supervisor reaches the staff of the own bureau and the units; the rest is the administrator's. */
export const administrationRoutes = {
  'administration.staff.list': { method: 'GET', path: '/administration/staff', auth: 'staff' },
  'administration.staff.create': {
    method: 'POST',
    path: '/administration/staff',
    auth: 'staff',
    body: 'json',
  },
  'administration.staff.disable': {
    method: 'POST',
    path: '/administration/staff/:id/disable',
    auth: 'staff',
  },
  'administration.staff.resetPassword': {
    method: 'POST',
    path: '/administration/staff/:id/password',
    auth: 'staff',
  },
  'administration.holders.import': {
    method: 'POST',
    path: '/administration/holders/import',
    auth: 'administrator',
    body: 'raw',
  },
  'administration.holders.find': {
    method: 'POST',
    path: '/administration/holders/search',
    auth: 'administrator',
    body: 'json',
    repeatable: true,
  },
  'administration.programmes.list': {
    method: 'GET',
    path: '/administration/programmes',
    auth: 'administrator',
  },
  'administration.programmes.create': {
    method: 'POST',
    path: '/administration/programmes',
    auth: 'administrator',
    body: 'json',
  },
  'administration.programmes.update': {
    method: 'PATCH',
    path: '/administration/programmes/:id',
    auth: 'administrator',
    body: 'json',
  },
  'administration.programmes.close': {
    method: 'POST',
    path: '/administration/programmes/:id/close',
    auth: 'administrator',
  },
  'administration.units.confirm': {
    method: 'POST',
    path: '/administration/units/:id/confirm',
    auth: 'staff',
  },
  'administration.units.update': {
    method: 'PATCH',
    path: '/administration/units/:id',
    auth: 'staff',
    body: 'json',
  },
  'administration.units.merge': {
    method: 'POST',
    path: '/administration/units/:id/merge',
    auth: 'staff',
    body: 'json',
  },
  'administration.credit.add': {
    method: 'POST',
    path: '/administration/persons/:personId/credit',
    auth: 'administrator',
    body: 'json',
  },
  'administration.credit.list': {
    method: 'GET',
    path: '/administration/persons/:personId/credit',
    auth: 'administrator',
  },
  'administration.undelivered': { method: 'GET', path: '/administration/undelivered', auth: 'administrator' },
  'administration.retry': {
    method: 'POST',
    path: '/administration/undelivered/:id/retry',
    auth: 'administrator',
    answer: 'none',
  },
} as const satisfies Routes;
