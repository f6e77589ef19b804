/** The schema in which drafts are written now. Raise it together with a step from the old one in `migrations.ts`. */
export const currentSchema = 2;
