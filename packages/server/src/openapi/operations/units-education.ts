import type { educationRoutes, unitsRoutes } from '@acct-forms/adapter/wire/routes';
import type { Operations } from './operation.ts';

export const unitsOperations: Operations<typeof unitsRoutes> = {
  'units.search': { summary: 'Registered employers by name, at most twenty', errors: ['rate-limited'] },
  'units.check': { summary: 'The employer with exactly this code, or null', errors: ['rate-limited'] },
};

export const educationOperations: Operations<typeof educationRoutes> = {
  'education.programmes': { summary: 'Programmes that are not over, and those the person is enrolled in' },
  'education.enrol': {
    summary: 'Takes a place in a programme',
    description:
      'Only with a record in force and while the programme is open. Enrolled already, nothing changes.',
    errors: ['full', 'in-progress', 'not-allowed'],
  },
  'education.cancel': {
    summary: 'Gives the place back; without one it changes nothing',
    errors: ['not-allowed'],
  },
};
