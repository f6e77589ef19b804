import { errorStatus, type ErrorCode } from '@acct-forms/core';
import { problemType, wireHeaders, wireVersion, type Route } from '@acct-forms/adapter/wire/routes';
import { components, idempotencyKey } from '@acct-forms/adapter/wire/schemas';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import * as z from 'zod/mini';
import type { RouteSchemas } from '../routes/bind.ts';
import { codesOf } from './codes-of.ts';
import type { Operation } from './operations/operation.ts';

/** The description as it is served: OpenAPI 3.1. */
export type ApiDocument = ReturnType<typeof createDocument>;

/** One route with what is known of it. */
export interface Described {
  readonly route: Route;
  readonly schemas: RouteSchemas;
  readonly operation: Operation;
}

const tags = {
  accounts: 'Accounts and sessions',
  record: 'The own application',
  materials: 'Files of the own application',
  units: 'Registered employers',
  education: 'Continuing education',
  review: "The bureaus' workbench",
  administration: 'Administration of the province and of the bureaus',
} as const;

const callers = {
  none: 'Anybody',
  session: 'Anybody signed in',
  applicant: 'Applicants',
  staff: 'Staff of the bureaus and of the province, as far as their role goes',
  administrator: 'Administrators',
} as const;

/** RFC 9457 problem details, with the code and what an error carries. */
const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
  issues: z.exactOptional(z.array(components.Issue)),
  retryAfter: z.exactOptional(z.number()),
  triesLeft: z.exactOptional(z.int()),
  failed: z.exactOptional(z.string()),
  current: z.exactOptional(z.unknown()),
  unit: z.exactOptional(components.UnitDetail),
  department: z.exactOptional(components.Department),
  limit: z.exactOptional(z.int()),
  found: z.exactOptional(z.string()),
});

/** The headers that a call must carry. A read may go without the version. */
function headersOf({ method, guard }: Route, name: string) {
  const version = z.literal(wireVersion);
  return z.object({
    [wireHeaders.version]: method === 'GET' ? z.optional(version) : version,
    ...(guard === 'revision' || guard === 'both'
      ? { [wireHeaders.revision]: z.string().check(z.regex(/^"\d{1,9}"$/)) }
      : {}),
    ...(guard === 'key' || guard === 'both' ? { [wireHeaders.key]: idempotencyKey } : {}),
    ...(name === 'materials.put'
      ? { [wireHeaders.replaces]: z.string(), 'content-disposition': z.optional(z.string()) }
      : {}),
  });
}

const waits: readonly ErrorCode[] = ['rate-limited', 'locked', 'unavailable'];

function refusalsOf(route: Route, operation: Operation): ZodOpenApiResponsesObject {
  return Object.fromEntries(
    [...codesOf(route, operation)].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        ...(codes.some((code) => waits.includes(code))
          ? { headers: { 'Retry-After': { schema: { type: 'integer' as const }, description: 'Seconds' } } }
          : {}),
        content: {
          [problemType]: {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { properties: { code: { enum: [...codes] } } },
              ],
            },
          },
        },
      },
    ]),
  );
}

function successOf(
  { answer }: Route,
  { output }: RouteSchemas,
  { gives = [] }: Operation,
): ZodOpenApiResponsesObject {
  if (answer === 'none') return { '204': { description: 'Done' } };
  if (answer === 'file') {
    const content = Object.fromEntries(gives.map((type) => [type, {}]));
    return { '200': { description: "The file's bytes, as an attachment", content } };
  }
  return { '200': { description: 'Done', content: { 'application/json': { schema: output } } } };
}

function operationOf(name: string, { route, schemas, operation }: Described): ZodOpenApiOperationObject {
  const { summary, description, takes = [] } = operation;
  const { body, params, query } = schemas;
  return {
    operationId: name,
    tags: [name.split('.')[0]!],
    summary,
    description: [description, `Who: ${callers[route.auth]}.`].filter(Boolean).join('\n\n'),
    ...(route.auth === 'none' ? { security: [] } : {}),
    requestParams: {
      header: headersOf(route, name),
      ...(params === undefined ? {} : { path: params as z.ZodMiniObject }),
      ...(query === undefined ? {} : { query: query as z.ZodMiniObject }),
    },
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content:
              route.body === 'raw'
                ? Object.fromEntries(takes.map((type) => [type, {}]))
                : { 'application/json': { schema: body! } },
          },
        }),
    responses: { ...successOf(route, schemas, operation), ...refusalsOf(route, operation) },
  };
}

/** The whole API as OpenAPI 3.1, from the wire's tables and schemas, for a server under `url`, and under `embedUrl` by bearer token. */
export function describeApi(
  described: Readonly<Record<string, Described>>,
  { url, cookie, embedUrl }: { readonly url: string; readonly cookie: string; readonly embedUrl?: string },
): ApiDocument {
  const paths: Record<string, ZodOpenApiPathsObject[string]> = {};
  for (const [name, one] of Object.entries(described)) {
    const path = one.route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [one.route.method.toLowerCase()]: operationOf(name, one) };
  }
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'acct-forms',
        version: wireVersion,
        summary: 'Information on accounting personnel: applications, review, administration',
        description:
          'Writes carry `Acct-Wire`. A write of values carries the revision that it was made on as `If-Match`; what must happen once carries an `Idempotency-Key`, kept for 24 hours: the same key and body give the same answer. Errors are problem details with a `code`.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [
        { url, description: 'Pages of the same site, by cookie' },
        ...(embedUrl === undefined
          ? []
          : [{ url: embedUrl, description: 'Pages of listed origins and programs, by bearer token' }]),
      ],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      security: [{ session: [] }, ...(embedUrl === undefined ? [] : [{ bearer: [] }])],
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: cookie,
            description: 'Set by a login, same site only',
          },
          ...(embedUrl === undefined
            ? {}
            : {
                bearer: {
                  type: 'http' as const,
                  scheme: 'bearer',
                  description: 'From `Acct-Token` of a login; `accounts.extend` gives a fresh one',
                },
              }),
        },
        schemas: { ...components, Problem: problem },
      },
      paths,
    },
    {
      override({ zodSchema, jsonSchema }) {
        if (zodSchema === components.Instant) jsonSchema.format = 'date-time';
        // The bounds of what a double can count say nothing of the field.
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      },
    },
  );
}
