import { errorStatus, type ErrorCode } from '@acct-forms/core';
import * as z from 'zod/mini';
import type {
  AutomaticCheck,
  CaseSummary,
  CaseView,
  FoundElsewhere,
  HeldPlace,
  StatisticsView,
} from '../../review-views.ts';
import type { reviewRoutes } from '../routes/review.ts';
import {
  file,
  id,
  idempotencyKey,
  instant,
  nothing,
  page,
  params,
  revision,
  text,
  view,
  type SchemasFor,
} from './parts.ts';
import {
  allowedAction,
  applicationData,
  change,
  department,
  event,
  issue,
  kind,
  level,
  materials,
  profileVersion,
  staffFlag,
  state,
} from './record-views.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const reason = text(1000);

const filter = z.strictObject({
  states: z.exactOptional(z.array(state).check(z.maxLength(7))),
  kind: z.exactOptional(kind),
  search: z.exactOptional(text(100)),
  changeKind: z.exactOptional(text(64)),
  submittedFrom: z.exactOptional(day),
  submittedTo: z.exactOptional(day),
  overdue: z.exactOptional(z.boolean()),
  dueWithin: z.exactOptional(z.int().check(z.gte(0), z.lte(60))),
  reviewer: z.exactOptional(id),
  mine: z.exactOptional(z.boolean()),
  bureau: z.exactOptional(z.int()),
  decidedFrom: z.exactOptional(day),
  decidedTo: z.exactOptional(day),
});

const person = view<NonNullable<CaseSummary['claimedBy']>>()({ id: z.string(), name: z.string() });

const summaryShape = {
  id: z.string(),
  kind,
  changeKind: z.exactOptional(z.string()),
  state,
  level,
  round: z.int(),
  revision,
  referenceNumber: z.string(),
  name: z.string(),
  idNumber: z.string(),
  unitName: z.exactOptional(z.string()),
  department,
  submittedAt: instant,
  deadline: instant,
  claimedBy: z.exactOptional(person),
  decided: z.exactOptional(
    view<NonNullable<CaseSummary['decided']>>()({ at: instant, by: z.exactOptional(person) }),
  ),
  openFlags: z.int(),
};
export const caseSummary = view<CaseSummary>()(summaryShape);

const automaticCheck = view<AutomaticCheck>()({
  code: z.enum([
    'id-number',
    'unit-code',
    'identity-elsewhere',
    'phone-elsewhere',
    'file-elsewhere',
    'file-repeated',
    'picture',
    'missing-material',
    'dates',
    'warning',
    'confirmed-by-applicant',
    'unit-registered',
    'unit-differs',
  ]),
  ok: z.boolean(),
  path: z.exactOptional(z.string()),
  params: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  picture: z.exactOptional(z.enum(['size', 'ratio', 'sharpness', 'brightness', 'background'])),
  found: z.exactOptional(
    z.array(
      view<FoundElsewhere>()({
        department,
        case: z.exactOptional(
          view<NonNullable<FoundElsewhere['case']>>()({ id: z.string(), referenceNumber: z.string(), state }),
        ),
      }),
    ),
  ),
});

export const caseView = view<CaseView>()({
  ...summaryShape,
  personId: z.string(),
  data: applicationData,
  materials,
  profile: profileVersion,
  flags: z.array(staffFlag),
  changes: view<CaseView['changes']>()({
    sinceLastRound: z.array(change),
    againstRecord: z.array(change),
  }),
  checks: z.array(automaticCheck),
  notes: z.array(
    view<CaseView['notes'][number]>()({ id: z.string(), at: instant, by: z.string(), text: z.string() }),
  ),
  events: z.array(event),
  allowedActions: z.array(allowedAction),
  issues: z.array(issue),
  previousDecision: z.exactOptional(z.string()),
  heldPlaces: z.exactOptional(
    z.array(
      view<HeldPlace>()({ programmeId: z.string(), title: z.string(), organiser: z.string(), year: z.int() }),
    ),
  ),
});

const errorCode = z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]);

const hoursToDecision = view<StatisticsView['hoursToDecision']>()({
  median: z.exactOptional(z.number()),
  p90: z.exactOptional(z.number()),
});

const statistics = view<StatisticsView>()({
  byState: z.record(state, z.int()),
  perDay: z.array(view<StatisticsView['perDay'][number]>()({ day, submitted: z.int(), decided: z.int() })),
  decided: view<StatisticsView['decided']>()({ approved: z.int(), returned: z.int(), rejected: z.int() }),
  hoursToDecision,
  overdue: z.int(),
  perBureau: z.exactOptional(
    z.array(
      view<NonNullable<StatisticsView['perBureau']>[number]>()({
        department,
        byState: z.record(state, z.int()),
        hoursToDecision,
        overdue: z.int(),
      }),
    ),
  ),
});

export const reviewSchemas = {
  'review.queue': {
    body: z.strictObject({
      filter: z.exactOptional(filter),
      sort: z.exactOptional(z.enum(['oldest', 'newest', 'deadline', 'decidedNewest', 'decidedOldest'])),
      cursor: z.exactOptional(text(512)),
      limit: z.exactOptional(z.int().check(z.gte(1), z.lte(100))),
    }),
    output: page(caseSummary),
  },
  'review.counts': { body: filter, output: z.record(z.string(), z.int()) },
  'review.claimNext': { body: filter, output: z.nullable(caseView) },
  'review.claim': { params: params('id'), output: caseView },
  'review.release': { params: params('id'), output: nothing },
  'review.reassign': { params: params('id'), body: z.strictObject({ staffId: id }), output: caseView },
  'review.open': { params: params('id'), output: caseView },
  'review.flag': {
    params: params('id'),
    body: z.strictObject({
      path: text(200),
      reasonCode: z.exactOptional(text(64)),
      text: z.exactOptional(text(1000)),
    }),
    output: caseView,
  },
  'review.resolveFlag': { params: params('id', 'flagId'), output: caseView },
  'review.removeFlag': { params: params('id', 'flagId'), output: caseView },
  'review.decide': {
    params: params('id'),
    body: z.strictObject({
      action: z.enum(['approve', 'return', 'reject', 'transfer', 'revoke']),
      reason: z.exactOptional(reason),
      targetBureau: z.exactOptional(z.int()),
    }),
    output: caseView,
  },
  'review.decideMany': {
    body: z.strictObject({
      items: z
        .array(z.strictObject({ id, revision, key: idempotencyKey }))
        .check(z.minLength(1), z.maxLength(100)),
      action: z.enum(['approve', 'return']),
      reason: z.exactOptional(reason),
    }),
    output: z.array(
      view<{ readonly id: string; readonly ok: boolean; readonly code?: ErrorCode }>()({
        id: z.string(),
        ok: z.boolean(),
        code: z.exactOptional(errorCode),
      }),
    ),
  },
  'review.note': { params: params('id'), body: z.strictObject({ text: text(2000) }), output: caseView },
  'review.reveal': {
    params: params('id'),
    body: z.strictObject({ path: text(200), reason }),
    output: view<{ readonly value: string }>()({ value: z.string() }),
  },
  'review.readMaterial': { params: params('id', 'materialId'), output: file },
  'review.statistics': {
    query: z.strictObject({
      from: day,
      to: day,
      bureau: z.exactOptional(z.coerce.number<string | number>().check(z.int())),
    }),
    output: statistics,
  },
  'review.export': {
    body: z.strictObject({
      filter,
      format: z.enum(['csv', 'xlsx']),
      reason,
      unmasked: z.exactOptional(z.boolean()),
    }),
    output: file,
  },
} as const satisfies SchemasFor<typeof reviewRoutes>;
