import type { materialsRoutes } from '../routes/materials.ts';
import { file, nothing, params, type SchemasFor } from './parts.ts';
import { material } from './record-views.ts';

export const materialsSchemas = {
  'materials.put': { params: params('slot'), output: material },
  'materials.read': { params: params('id'), output: file },
  'materials.remove': { params: params('id'), output: nothing },
} as const satisfies SchemasFor<typeof materialsRoutes>;
