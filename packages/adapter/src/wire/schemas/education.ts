import * as z from 'zod/mini';
import type { Programme } from '../../views.ts';
import type { educationRoutes } from '../routes/education.ts';
import { instant, params, view, type SchemasFor } from './parts.ts';

export const programme = view<Programme>()({
  id: z.string(),
  title: z.string(),
  organiser: z.string(),
  year: z.int(),
  credits: z.number(),
  opensAt: instant,
  closesAt: instant,
  capacity: z.int(),
  enrolled: z.int(),
  mine: z.exactOptional(z.enum(['enrolled', 'cancelled', 'suspended'])),
});

export const educationSchemas = {
  'education.programmes': { output: z.array(programme) },
  'education.enrol': { params: params('id'), output: programme },
  'education.cancel': { params: params('id'), output: programme },
} as const satisfies SchemasFor<typeof educationRoutes>;
