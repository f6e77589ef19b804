export { accountsSchemas } from './accounts.ts';
export { administrationSchemas } from './administration.ts';
export { archiveSchemas } from './archive.ts';
export { educationSchemas } from './education.ts';
export { materialsSchemas } from './materials.ts';
export { idempotencyKey, revision, type SchemaFor, type SchemasFor } from './parts.ts';
export { recordSchemas } from './record.ts';
export { reviewSchemas } from './review.ts';
export { unitsSchemas } from './units.ts';
