import type {
  AllowedAction,
  ApplicationData,
  Change,
  Issue,
  Json,
  Material,
  Materials,
} from '@acct-forms/core';
import { states } from '@acct-forms/core';
import * as z from 'zod/mini';
import type { DepartmentView, EventView, FlagView, Message, RecordView } from '../../views.ts';
import { instant, page, revision, view, type Schema } from './parts.ts';

export const json = z.json() as unknown as Schema<Json>;
export const applicationData = z.record(
  z.string(),
  z.record(z.string(), json),
) as unknown as Schema<ApplicationData>;
export const state = z.enum(states as unknown as readonly ['draft', ...(typeof states)[number][]]);
export const level = z.literal([1, 2]);
export const kind = z.enum(['initial', 'change']);
const optionalText = z.exactOptional(z.string());

export const department = view<DepartmentView>()({
  no: z.int(),
  name: z.string(),
  phones: z.array(z.string()),
});

export const issue = view<Issue>()({
  path: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning', 'confirm']),
  params: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

export const change = view<Change>()({
  path: z.string(),
  before: z.exactOptional(json),
  after: z.exactOptional(json),
});

export const allowedAction = view<AllowedAction>()({
  action: z.string() as unknown as Schema<AllowedAction['action']>,
  blocked: z.exactOptional(z.string() as unknown as Schema<NonNullable<AllowedAction['blocked']>>),
});

export const material = view<Material>()({
  id: z.string(),
  slot: z.string(),
  name: z.string(),
  type: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  uploadSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
  pages: z.exactOptional(z.int()),
});

export const materials: Schema<Materials> = z.record(z.string(), material);

const flagShape = {
  id: z.string(),
  path: z.string(),
  reasonCode: optionalText,
  text: z.string(),
  round: z.int(),
  by: department,
  at: instant,
  state: z.enum(['open', 'answered', 'resolved']),
  reply: optionalText,
};
export const flag = view<FlagView>()(flagShape);
export const staffFlag = view<FlagView & { readonly author: string }>()({ ...flagShape, author: z.string() });

const eventKind = z.enum([
  'created',
  'submitted',
  'withdrawn',
  'claimed',
  'released',
  'approved',
  'passedLevel',
  'returned',
  'rejected',
  'restarted',
  'transferred',
  'revoked',
  'discarded',
  'changed',
]);

export const event = view<EventView>()({
  id: z.string(),
  at: instant,
  kind: eventKind,
  round: z.int(),
  department: z.exactOptional(department),
  reason: optionalText,
  actor: optionalText,
});

export const profileVersion = view<RecordView['profile']>()({ id: z.string(), version: z.string() });

export const recordView = view<RecordView>()({
  applicationId: z.string(),
  kind,
  changeKind: optionalText,
  before: z.exactOptional(
    view<NonNullable<RecordView['before']>>()({ data: applicationData, materials, department }),
  ),
  profile: profileVersion,
  state,
  level,
  revision,
  round: z.int(),
  data: applicationData,
  materials,
  locked: z.array(z.string()),
  issues: z.array(issue),
  allowedActions: z.array(allowedAction),
  flags: z.array(flag),
  department: z.exactOptional(department),
  referenceNumber: optionalText,
  submittedAt: z.exactOptional(instant),
  decision: z.exactOptional(
    view<NonNullable<RecordView['decision']>>()({
      action: z.enum(['approve', 'return', 'reject', 'revoke']),
      at: instant,
      reason: optionalText,
      department,
    }),
  ),
  events: z.array(event),
  holder: z.exactOptional(view<NonNullable<RecordView['holder']>>()({ certNo: z.string() })),
  unit: z.exactOptional(
    view<NonNullable<RecordView['unit']>>()({ id: z.string(), knows: z.array(z.string()) }),
  ),
  consents: z.record(z.string(), z.string()),
  unreadMessages: z.int(),
  hasRecord: z.boolean(),
  savedAt: z.exactOptional(instant),
});

export const events = page(event);

export const messages = page(
  view<Message>()({
    id: z.string(),
    at: instant,
    kind: z.union([eventKind, z.literal('security')]),
    referenceNumber: optionalText,
    text: optionalText,
    department: z.exactOptional(department),
    read: z.boolean(),
  }),
);
