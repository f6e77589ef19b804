import * as z from 'zod/mini';
import { holderColumns, type ImportFault } from '@acct-forms/core';
import type {
  CreditEntry,
  ErasureRequest,
  FormerHolder,
  ImportReport,
  Staff,
  StaffRole,
  StaffState,
  Undelivered,
  UnitEvidence,
  UnitMerge,
} from '../../administration-views.ts';
import type { administrationRoutes } from '../routes/administration.ts';
import { programme } from './education.ts';
import {
  cursor,
  file,
  id,
  instant,
  nothing,
  page,
  params,
  text,
  view,
  type Schema,
  type SchemasFor,
} from './parts.ts';
import { department } from './record-views.ts';
import { unitDetail } from './units.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

const role = z.enum(['reviewer', 'supervisor', 'administrator', 'auditor']) satisfies Schema<StaffRole>;

const staff = view<Staff>()({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  role,
  bureau: z.exactOptional(department),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.exactOptional(instant),
});

const withPassword = view<{ readonly staff: Staff; readonly firstPassword: string }>()({
  staff,
  firstPassword: z.string(),
});

const programmeParts = {
  title: text(200),
  organiser: text(200),
  year: z.int().check(z.gte(2000), z.lte(2200)),
  credits: z.number().check(z.gte(0), z.lte(1000)),
  opensAt: text(40),
  closesAt: text(40),
  capacity: z.int().check(z.gte(0), z.lte(1_000_000)),
};
const programmeInput = z.strictObject(programmeParts);
const { title, organiser, year, credits, opensAt, closesAt, capacity } = programmeParts;
const programmeChange = z.strictObject({
  title: z.exactOptional(title),
  organiser: z.exactOptional(organiser),
  year: z.exactOptional(year),
  credits: z.exactOptional(credits),
  opensAt: z.exactOptional(opensAt),
  closesAt: z.exactOptional(closesAt),
  capacity: z.exactOptional(capacity),
});

const fault = view<ImportFault>()({
  line: z.int(),
  column: z.exactOptional(z.enum([...holderColumns])),
  code: z.enum([
    'cells',
    'quotes',
    'too-long',
    'encoding',
    'required',
    'id-number',
    'unknown-code',
    'not-a-date',
    'mobile',
    'duplicate',
    'differs',
  ]),
  first: z.exactOptional(z.int()),
});

const creditInput = {
  kind: z.enum(['honest', 'dishonest']),
  date: day,
  authority: text(200),
  documentNo: text(100),
  content: text(2000),
  effectUntil: z.exactOptional(day),
};

const creditEntry = view<CreditEntry>()({
  id: z.string(),
  ...creditInput,
  subject: z.exactOptional(z.object({ name: z.string(), idNumber: z.string() })),
});

const unitCounts = { applications: z.int(), records: z.int() };

export const administrationSchemas = {
  'administration.staff.list': {
    body: z.strictObject({
      bureau: z.exactOptional(z.int()),
      role: z.exactOptional(role),
      state: z.exactOptional(z.enum(['active', 'first', 'disabled']) satisfies Schema<StaffState>),
      search: z.exactOptional(text(100)),
      cursor: z.exactOptional(text(512)),
    }),
    output: page(staff),
  },
  'administration.staff.create': {
    body: z.strictObject({
      username: text(64),
      name: text(100),
      role,
      bureau: z.exactOptional(z.int()),
      idNumber: z.exactOptional(text(40)),
    }),
    output: withPassword,
  },
  'administration.staff.update': {
    params: params('id'),
    body: z.strictObject({
      name: z.exactOptional(text(100)),
      role: z.exactOptional(role),
      bureau: z.exactOptional(z.int()),
    }),
    output: staff,
  },
  'administration.staff.reactivate': { params: params('id'), output: withPassword },
  'administration.staff.disable': { params: params('id'), output: staff },
  'administration.staff.resetPassword': {
    params: params('id'),
    output: view<{ readonly firstPassword: string }>()({ firstPassword: z.string() }),
  },
  'administration.holders.import': {
    query: z.strictObject({ dryRun: z.stringbool() }),
    output: view<ImportReport>()({
      lines: z.int(),
      accepted: z.int(),
      unchanged: z.int(),
      refused: z.int(),
      faults: z.array(fault),
    }),
  },
  'administration.holders.faults': { output: file },
  'administration.holders.find': {
    body: z.strictObject({ certNo: text(40) }),
    output: z.nullable(
      view<FormerHolder>()({
        certNo: z.string(),
        name: z.string(),
        idType: z.string(),
        idNumber: z.string(),
        mobile: z.exactOptional(z.string()),
        unitName: z.exactOptional(z.string()),
        issuedDate: z.exactOptional(z.string()),
        claimed: z.boolean(),
      }),
    ),
  },
  'administration.programmes.list': { query: cursor, output: page(programme) },
  'administration.programmes.create': { body: programmeInput, output: programme },
  'administration.programmes.update': {
    params: params('id'),
    body: programmeChange,
    output: programme,
  },
  'administration.programmes.close': { params: params('id'), output: programme },
  'administration.units.list': {
    body: z.strictObject({
      state: z.exactOptional(z.enum(['pending', 'confirmed'])),
      search: z.exactOptional(text(100)),
      cursor: z.exactOptional(text(512)),
    }),
    output: page(unitDetail),
  },
  'administration.units.evidence': {
    params: params('id'),
    output: view<UnitEvidence>()({
      ...unitCounts,
      first: z.exactOptional(
        z.object({ at: instant, referenceNumber: z.string(), name: z.exactOptional(z.string()) }),
      ),
    }),
  },
  'administration.units.confirm': { params: params('id'), output: unitDetail },
  'administration.units.update': {
    params: params('id'),
    body: z.strictObject({
      unitCode: z.exactOptional(text(20)),
      unitName: z.exactOptional(text(100)),
      unitRegion: z.exactOptional(text(40)),
      unitAddress: z.exactOptional(text(200)),
      industry: z.exactOptional(text(10)),
      economicType: z.exactOptional(text(10)),
      unitPhone: z.exactOptional(text(20)),
      unitPostcode: z.exactOptional(text(10)),
    }),
    output: unitDetail,
  },
  'administration.units.merge': {
    params: params('id'),
    body: z.strictObject({ into: id }),
    output: view<UnitMerge>()({ unit: unitDetail, moved: z.object(unitCounts) }),
  },
  'administration.credit.add': {
    params: params('personId'),
    body: z.strictObject(creditInput),
    output: creditEntry,
  },
  'administration.credit.list': { params: params('personId'), output: z.array(creditEntry) },
  'administration.erasures.list': {
    query: cursor,
    output: page(
      view<ErasureRequest>()({
        id: z.string(),
        username: z.string(),
        mobile: z.string(),
        requestedAt: instant,
        underReview: z.boolean(),
        hasRecord: z.boolean(),
      }),
    ),
  },
  'administration.undelivered': {
    query: cursor,
    output: page(
      view<Undelivered>()({
        id: z.string(),
        channel: z.string(),
        kind: z.exactOptional(z.string()),
        recipient: z.string(),
        attempts: z.int(),
        lastError: z.string(),
        nextAt: z.exactOptional(instant),
        givenUpAt: z.exactOptional(instant),
      }),
    ),
  },
  'administration.retry': { params: params('id'), output: nothing },
} as const satisfies SchemasFor<typeof administrationRoutes>;
