import type { Routes } from './route.ts';

export const unitsRoutes = {
  'units.search': { method: 'GET', path: '/units', auth: 'session' },
  'units.check': { method: 'GET', path: '/units/:code', auth: 'session' },
} as const satisfies Routes;
