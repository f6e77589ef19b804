import type { Role } from '@acct-forms/core';
import * as z from 'zod/mini';
import type { Challenge, Device, Session } from '../../views.ts';
import type { accountsRoutes } from '../routes/accounts.ts';
import { file, id, instant, nothing, params, text, view, type Schema, type SchemasFor } from './parts.ts';
import { formerCertificate } from './record.ts';
import { department, json } from './record-views.ts';

const username = text(64);
const password = text(256);
const phone = text(20);
const code = text(12);
const challengeAnswer = z.exactOptional(z.strictObject({ id, solution: text(4096, 0) }));

export const role = z.enum([
  'applicant',
  'reviewer',
  'supervisor',
  'administrator',
  'auditor',
  'system',
]) satisfies Schema<Role>;

const challenge: Schema<Challenge> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('proofOfWork'),
    id,
    scheme: z.literal('altcha-pbkdf2'),
    parameters: json,
    expiresAt: instant,
  }),
  z.strictObject({
    kind: z.literal('image'),
    id,
    image: z.string(),
    alternatives: z.array(z.literal('proofOfWork')),
    expiresAt: instant,
  }),
  z.strictObject({ kind: z.literal('custom'), id, parameters: json }),
]);

export const session = view<Session>()({
  account: view<Session['account']>()({
    id: z.string(),
    username: z.string(),
    mobile: z.string(),
    erasureRequestedAt: z.exactOptional(instant),
  }),
  roles: z.array(role),
  name: z.exactOptional(z.string()),
  bureau: z.exactOptional(department),
  expiresAt: instant,
  absoluteExpiresAt: instant,
  draftKey: z.exactOptional(z.string()),
  sharedComputer: z.exactOptional(z.boolean()),
  mustChangePassword: z.exactOptional(z.boolean()),
});

const device = view<Device>()({
  id: z.string(),
  name: z.string(),
  signedInAt: instant,
  lastSeenAt: instant,
  current: z.boolean(),
});

export const accountsSchemas = {
  'accounts.challenge': {
    body: z.strictObject({
      purpose: z.enum(['register', 'login', 'reset']),
      kind: z.exactOptional(z.enum(['proofOfWork', 'image'])),
    }),
    output: challenge,
  },
  'accounts.requestCode': {
    body: z.strictObject({
      purpose: z.enum(['register', 'reset', 'changePhone']),
      phone,
      challenge: challengeAnswer,
    }),
    output: view<{ readonly expiresAt: string; readonly resendAfter: string }>()({
      expiresAt: instant,
      resendAfter: instant,
    }),
  },
  'accounts.register': {
    body: z.strictObject({
      username,
      password,
      phone,
      phoneCode: z.exactOptional(code),
      formerCertificate: z.exactOptional(formerCertificate),
      consent: z.strictObject({ notice: z.literal('privacy'), version: text(32) }),
      challenge: challengeAnswer,
    }),
    output: nothing,
  },
  'accounts.login': {
    body: z.strictObject({
      username,
      password,
      challenge: challengeAnswer,
      sharedComputer: z.exactOptional(z.boolean()),
    }),
    output: session,
  },
  'accounts.session': { output: z.nullable(session) },
  'accounts.extend': { output: session },
  'accounts.logout': { output: nothing },
  'accounts.changePassword': {
    body: z.strictObject({ current: password, next: password }),
    output: nothing,
  },
  'accounts.changePhone': {
    body: z.strictObject({ phone, code, password }),
    output: nothing,
  },
  'accounts.resetPassword': {
    body: z.strictObject({ phone, code, next: password, idNumberTail: z.exactOptional(text(6)) }),
    output: nothing,
  },
  'accounts.devices': { output: z.array(device) },
  'accounts.signOutDevice': { params: params('id'), output: nothing },
  'accounts.exportMine': { output: file },
  'accounts.requestErasure': { body: z.strictObject({ password }), output: nothing },
} as const satisfies SchemasFor<typeof accountsRoutes>;
