import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { isAcctError } from '@acct-forms/core';
import { fromProblem } from '@acct-forms/adapter/wire/routes';
import { Validator } from '@seriousme/openapi-schema-validator';
import { allRoutes } from '@acct-forms/adapter/wire/routes';
import { createTestServer } from '../testing/create-test-server.ts';
import { apiDocument } from './serve-description.ts';

const server = await createTestServer();
after(() => server.stop());
const get = (path: string) => fetch(server.baseUrl + path);

interface Served {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { operationId: string; responses: Record<string, unknown> }>>>
  >;
}

test('the description that is served is valid OpenAPI 3.1', async () => {
  const answer = await get('/openapi.json');
  assert.equal(answer.headers.get('content-type'), 'application/json');
  const served = (await answer.json()) as Served;
  assert.match(served.openapi, /^3\.1\./);
  const { valid, errors } = await new Validator().validate(
    structuredClone(served) as unknown as Record<string, unknown>,
  );
  assert.ok(valid, JSON.stringify(errors));
});

test('a description with a fault is refused by the validator, so that the test above can fail', async () => {
  const broken = structuredClone(apiDocument({ secure: false, embedOrigins: [] })) as unknown as {
    paths: Record<string, Record<string, { responses?: unknown }>>;
  };
  broken.paths['/record']!['put']!.responses = 'none';
  const { valid } = await new Validator().validate(broken);
  assert.equal(valid, false);
});

test('every described operation is one of the wire, and each is there', async () => {
  const { paths } = (await (await get('/openapi.json')).json()) as Served;
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`,
    ),
  );
  const wire = Object.entries(allRoutes).map(
    ([name, { method, path }]) => `${name} ${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  assert.deepEqual(described.sort(), wire.sort());
});

test('every described operation is answered by the running server as described, by a stranger without a word', async () => {
  const { paths } = (await (await get('/openapi.json')).json()) as Served;
  const wrong: string[] = [];
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { operationId, responses }] of Object.entries(methods)) {
      const url = server.baseUrl + path.replaceAll(/\{\w+\}/g, 'x');
      const answer = await fetch(url, { method: method.toUpperCase(), headers: { 'acct-wire': '1' } });
      const error = answer.ok ? undefined : fromProblem(answer.status, await answer.json());
      const noRoute = isAcctError(error) && error.code === 'not-found';
      if (noRoute || !(answer.status in responses)) wrong.push(`${operationId}: ${answer.status}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('the reference page tells every operation and every shape, and asks no other host', async () => {
  const answer = await get('/reference');
  const page = await answer.text();
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  for (const name of Object.keys(allRoutes)) assert.ok(page.includes(`id="${name}"`), name);
  for (const name of Object.keys(apiDocument({ secure: false, embedOrigins: [] }).components?.schemas ?? {}))
    assert.ok(page.includes(`id="shape-${name}"`), name);
  assert.ok(!/(?:src|href)="(?!#|\/api\/)/.test(page));
  assert.ok(!/<script|style=/.test(page));
  assert.equal((await get('/reference.css')).headers.get('content-type'), 'text/css; charset=utf-8');
});
