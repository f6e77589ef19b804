import assert from 'node:assert/strict';
import test from 'node:test';
import { AcctError, errorStatus, type ErrorCode } from '@acct-forms/core';
import { fromProblem, toProblem } from './problem.ts';
import { allRoutes, type Route } from './routes/index.ts';
import { accountsSchemas, reviewSchemas } from './schemas/index.ts';

const routes = Object.entries<Route>(allRoutes);

test('no two routes have the same method and path', () => {
  const seen = routes.map(([, { method, path }]) => `${method} ${path.replace(/:\w+/g, ':')}`);
  assert.equal(new Set(seen).size, seen.length);
  assert.equal(routes.length, 80);
});

test('a GET carries no body and a write without a session is only of accounts', () => {
  for (const [name, route] of routes) {
    if (route.method === 'GET') assert.equal(route.body ?? route.guard, undefined, name);
    if (route.auth === 'none') assert.match(name, /^accounts\./);
  }
});

test('every error crosses the wire unchanged', () => {
  const department = { no: 3, name: '农安县财政局', phones: ['0431-83210004'] };
  const issues = [{ path: 'basic.name', code: 'required', severity: 'error' as const }];
  for (const code of Object.keys(errorStatus) as ErrorCode[]) {
    const error = new AcctError(code, {
      issues,
      retryAfter: 5,
      failed: 'state',
      current: { a: 1 },
      unit: {},
      department,
      limit: 9,
      found: 'x',
    });
    const back = fromProblem(error.status, JSON.parse(JSON.stringify(toProblem(error))));
    assert.equal(back.code, code);
    assert.deepEqual(back.detail, error.detail);
  }
});

test('a problem is what RFC 9457 says, with our code', () => {
  const problem = toProblem(new AcctError('not-allowed', { failed: 'role' }));
  assert.deepEqual(problem, {
    type: 'urn:acct-forms:problem:not-allowed',
    title: 'not-allowed',
    status: 403,
    code: 'not-allowed',
    failed: 'role',
  });
  assert.equal(toProblem(new AcctError('not-allowed', { failed: 'state' })).status, 409);
});

test('a code of nobody is told by its status', () => {
  for (const code of ['toString', '__proto__', 'constructor', 5, null]) {
    assert.equal(fromProblem(401, { code }).code, 'unauthenticated');
  }
});

test('input is strict: unknown keys, other types, NUL and lone surrogates are refused', () => {
  const login = accountsSchemas['accounts.login'].body;
  const right = { username: 'zhang', password: 'secret-secret' };
  assert.equal(login.safeParse(right).success, true);
  for (const wrong of [
    { ...right, role: 'administrator' },
    { ...right, username: { $ne: '' } },
    { ...right, username: ['a'] },
    { ...right, username: 'a\0' },
    { ...right, username: 'a\ud800' },
    { ...right, password: 'x'.repeat(257) },
    [],
    null,
    'text',
  ]) {
    assert.equal(login.safeParse(wrong).success, false, JSON.stringify(wrong));
  }
});

test('query values are read from text', () => {
  const { query } = reviewSchemas['review.statistics'];
  const range = { from: '2026-01-01', to: '2026-01-31' };
  assert.deepEqual(query.parse({ ...range, bureau: '3' }), { ...range, bureau: 3 });
  assert.equal(query.safeParse({ ...range, bureau: '3x' }).success, false);
});
