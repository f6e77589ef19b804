import * as z from 'zod/mini';
import type { ArchiveCheck, ArchiveEntry, ArchiveFinding } from '../../views.ts';
import type { archiveRoutes } from '../routes/archive.ts';
import { id, instant, page, text, view, type SchemasFor } from './parts.ts';
import { json } from './record-views.ts';

const optionalText = z.exactOptional(z.string());

const entry = view<ArchiveEntry>()({
  id: z.string(),
  at: instant,
  kind: z.string(),
  actor: view<ArchiveEntry['actor']>()({ id: z.string(), name: optionalText }),
  sealed: z.boolean(),
  personId: optionalText,
  sequence: z.exactOptional(z.int()),
  payload: z.exactOptional(z.record(z.string(), json)),
  caseId: optionalText,
  detail: optionalText,
  reason: optionalText,
});

const finding = view<ArchiveFinding>()({
  book: z.enum(['integrity', 'access', 'seal']),
  id: optionalText,
  code: z.enum(['altered', 'missing', 'reordered', 'replaced', 'added', 'unchained']),
  personId: optionalText,
  sequence: z.exactOptional(z.int()),
});

export const archiveSchemas = {
  'administration.archive.entries': {
    query: z.strictObject({
      book: z.enum(['integrity', 'access']),
      personId: z.exactOptional(id),
      caseId: z.exactOptional(id),
      cursor: z.exactOptional(text(512)),
    }),
    output: page(entry),
  },
  'administration.archive.verify': {
    body: z.strictObject({ cursor: z.exactOptional(text(512)) }),
    output: view<ArchiveCheck>()({
      checked: z.int(),
      broken: z.array(finding),
      next: optionalText,
    }),
  },
} as const satisfies SchemasFor<typeof archiveRoutes>;
