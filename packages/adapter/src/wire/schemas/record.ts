import * as z from 'zod/mini';
import type { recordRoutes } from '../routes/record.ts';
import { cursor, nothing, params, text, type SchemasFor } from './parts.ts';
import { events, json, messages, recordView } from './record-views.ts';

/** What a former holder claims with; also part of a registration. */
export const formerCertificate = z.strictObject({ certNo: text(40), idNumber: text(40), name: text(100) });

export const recordSchemas = {
  'record.open': { output: recordView },
  'record.saveSection': {
    params: params('section'),
    /** One generic shape; the profile's declarations check the values. */
    body: z.record(z.string().check(z.maxLength(64)), json),
    output: recordView,
  },
  'record.submit': { output: recordView },
  'record.withdraw': { output: recordView },
  'record.discard': { output: recordView },
  'record.restart': { output: recordView },
  'record.answerFlag': {
    params: params('flagId'),
    body: z.strictObject({ reply: text(1000) }),
    output: recordView,
  },
  'record.claimFormerCertificate': { body: formerCertificate, output: recordView },
  'record.startChange': { body: z.strictObject({ kind: text(32) }), output: recordView },
  'record.changeEmail': { body: z.strictObject({ email: z.nullable(text(254)) }), output: recordView },
  'record.history': { query: cursor, output: events },
  'record.messages': { query: cursor, output: messages },
  'record.readMessage': { params: params('id'), output: nothing },
  'record.consent': {
    params: z.strictObject({ notice: z.enum(['privacy', 'scans']) }),
    body: z.strictObject({ version: text(32) }),
    output: recordView,
  },
} as const satisfies SchemasFor<typeof recordRoutes>;
