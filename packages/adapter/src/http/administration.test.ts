import assert from 'node:assert/strict';
import test from 'node:test';
import type { Administration } from '../administration.ts';
import { administrationRoutes, archiveRoutes, type Route } from '../wire/routes/index.ts';
import { administrationSchemas, archiveSchemas } from '../wire/schemas/index.ts';
import { createHttpAdapter } from './index.ts';

const routes = { ...administrationRoutes, ...archiveRoutes };
const everySchema = { ...administrationSchemas, ...archiveSchemas };
type Name = keyof typeof routes;
type Parses = { parse(value: unknown): unknown };
type Schemas = { readonly output: Parses; readonly query?: Parses; readonly body?: Parses };

const programme = {
  title: '会计准则',
  organiser: '省会计学会',
  year: 2026,
  credits: 20,
  opensAt: '2026-01-01T00:00:00Z',
  closesAt: '2026-12-31T00:00:00Z',
  capacity: 50,
};
const entry = {
  kind: 'honest',
  date: '2026-05-01',
  authority: '省财政厅',
  documentNo: '1号',
  content: '表彰',
} as const;
const csv = new Blob(['certNo,name\r\n']);

/** One call of every method. */
const calls: Readonly<Record<Name, (administration: Administration) => Promise<unknown>>> = {
  'administration.staff.list': ({ staff }) => staff.list({ bureau: 3, state: 'first', search: '李' }, 'c'),
  'administration.staff.create': ({ staff }) =>
    staff.create({ username: 'li', name: '李', role: 'reviewer', bureau: 3 }),
  'administration.staff.update': ({ staff }) => staff.update('i', { name: '李', role: 'auditor' }),
  'administration.staff.reactivate': ({ staff }) => staff.reactivate('i'),
  'administration.staff.disable': ({ staff }) => staff.disable('i'),
  'administration.staff.resetPassword': ({ staff }) => staff.resetPassword('i'),
  'administration.holders.import': ({ holders }) => holders.import(csv, { dryRun: false }),
  'administration.holders.faults': ({ holders }) => holders.faults(csv),
  'administration.holders.find': ({ holders }) => holders.find('220102199001011234'),
  'administration.programmes.list': ({ programmes }) => programmes.list(),
  'administration.programmes.create': ({ programmes }) => programmes.create(programme),
  'administration.programmes.update': ({ programmes }) => programmes.update('i', { capacity: 60 }),
  'administration.programmes.close': ({ programmes }) => programmes.close('i'),
  'administration.units.list': ({ units }) => units.list({ state: 'pending', search: '公司' }, 'c'),
  'administration.units.evidence': ({ units }) => units.evidence('i'),
  'administration.units.confirm': ({ units }) => units.confirm('i'),
  'administration.units.update': ({ units }) => units.update('i', { unitName: '某某有限公司' }),
  'administration.units.merge': ({ units }) => units.merge('i', 'j'),
  'administration.credit.add': ({ credit }) => credit.add('p', entry, { key: 'k' }),
  'administration.credit.list': ({ credit }) => credit.list('p'),
  'administration.erasures.list': ({ erasures }) => erasures.list('c'),
  'administration.archive.entries': ({ archive }) =>
    archive.entries({ book: 'integrity', personId: 'p' }, 'c'),
  'administration.archive.entry': ({ archive }) => archive.entry('i'),
  'administration.archive.anchor': ({ archive }) => archive.anchor(),
  'administration.archive.verify': ({ archive }) => archive.verify('c'),
  'administration.undelivered': (administration) => administration.undelivered(),
  'administration.retry': (administration) => administration.retry('i'),
};

for (const [name, call] of Object.entries(calls) as [Name, (typeof calls)[Name]][]) {
  test(`${name} is sent as its route and schemas say`, async () => {
    const route: Route = routes[name];
    const schemas: Schemas = everySchema[name];
    const sent: Request[] = [];
    const { administration } = createHttpAdapter({
      supports: { administration: true },
      baseUrl: 'http://localhost/api',
      fetch: async (input, init) => {
        sent.push(new Request(input, init));
        return route.answer === 'none' ? new Response(null, { status: 204 }) : Response.json({});
      },
    });
    await call(administration!);
    const [request] = sent;
    assert.ok(request);
    const url = new URL(request.url);
    assert.equal(request.method, route.method);
    assert.match(url.pathname, new RegExp(`^/api${route.path.replace(/:\w+/g, '[ijp]')}$`));
    const query = Object.fromEntries(url.searchParams);
    if (schemas.query) schemas.query.parse(query);
    else assert.deepEqual(query, {});
    const body = await request.text();
    if (schemas.body) schemas.body.parse(JSON.parse(body));
    else assert.equal(body, route.body === 'raw' ? await csv.text() : '');
  });
}
