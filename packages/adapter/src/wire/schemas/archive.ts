import * as z from 'zod/mini';
import type { ArchiveAnchor, ArchiveCheck, ArchiveEntry, ArchiveFinding } from '../../archive-views.ts';
import type { archiveRoutes } from '../routes/archive.ts';
import { id, instant, page, params, text, view, type SchemasFor } from './parts.ts';
import { department, json } from './record-views.ts';

const optionalText = z.exactOptional(z.string());

const entry = view<ArchiveEntry>()({
  id: z.string(),
  at: instant,
  kind: z.string(),
  actor: view<ArchiveEntry['actor']>()({
    id: z.string(),
    name: optionalText,
    bureau: z.exactOptional(department),
  }),
  sealed: z.boolean(),
  person: z.exactOptional(z.object({ name: z.string(), idNumber: z.string() })),
  personId: optionalText,
  sequence: z.exactOptional(z.int()),
  payload: z.exactOptional(z.record(z.string(), json)),
  caseId: optionalText,
  referenceNumber: optionalText,
  subject: optionalText,
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
    body: z.strictObject({
      book: z.enum(['integrity', 'access']),
      personId: z.exactOptional(id),
      caseId: z.exactOptional(id),
      search: z.exactOptional(text(100)),
      kind: z.exactOptional(text(40)),
      bureau: z.exactOptional(z.int()),
      from: z.exactOptional(text(10)),
      to: z.exactOptional(text(10)),
      cursor: z.exactOptional(text(512)),
    }),
    output: page(entry),
  },
  'administration.archive.entry': { params: params('id'), output: entry },
  'administration.archive.anchor': {
    output: view<ArchiveAnchor>()({
      kind: z.string(),
      seals: z.array(z.object({ number: z.int(), at: instant, hash: z.string() })),
    }),
  },
  'administration.archive.verify': {
    body: z.strictObject({ cursor: z.exactOptional(text(512)) }),
    output: view<ArchiveCheck>()({
      checked: z.int(),
      broken: z.array(finding),
      seal: z.exactOptional(z.object({ number: z.int(), at: instant })),
      next: optionalText,
    }),
  },
} as const satisfies SchemasFor<typeof archiveRoutes>;
