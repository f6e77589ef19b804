import * as z from 'zod/mini';
import type { Unit, UnitDetail } from '../../views.ts';
import type { unitsRoutes } from '../routes/units.ts';
import { params, text, view, type SchemasFor } from './parts.ts';

const unitShape = {
  id: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  unitRegion: z.string(),
  unitAddress: z.string(),
  state: z.enum(['pending', 'confirmed']),
};

export const unit = view<Unit>()(unitShape);
export const unitDetail = view<UnitDetail>()({
  ...unitShape,
  industry: z.exactOptional(z.string()),
  economicType: z.exactOptional(z.string()),
  unitPhone: z.exactOptional(z.string()),
  unitPostcode: z.exactOptional(z.string()),
});

export const unitsSchemas = {
  'units.search': { query: z.strictObject({ text: text(100, 2) }), output: z.array(unit) },
  'units.check': { params: params('code'), output: z.nullable(unitDetail) },
} as const satisfies SchemasFor<typeof unitsRoutes>;
