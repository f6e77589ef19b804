import type { Administration } from '../administration.ts';
import { administrationRoutes } from '../wire/routes/administration.ts';
import { httpArchive } from './archive.ts';
import { callsOf, type Caller } from './caller.ts';

const page = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export function httpAdministration(caller: Caller): Administration {
  const call = callsOf(caller, administrationRoutes);
  return {
    staff: {
      list: (filter = {}, cursor, o) =>
        call('administration.staff.list', { body: { ...filter, ...page(cursor) }, ...o }),
      create: (body, o) => call('administration.staff.create', { body, ...o }),
      update: (id, body, o) => call('administration.staff.update', { params: { id }, body, ...o }),
      reactivate: (id, o) => call('administration.staff.reactivate', { params: { id }, ...o }),
      disable: (id, o) => call('administration.staff.disable', { params: { id }, ...o }),
      resetPassword: (id, o) => call('administration.staff.resetPassword', { params: { id }, ...o }),
    },
    holders: {
      import: (raw, { dryRun, ...o }) =>
        call('administration.holders.import', {
          query: { dryRun: String(dryRun) },
          raw,
          headers: { 'content-type': 'text/csv' },
          ...o,
        }),
      faults: async (raw, o) =>
        (
          await call('administration.holders.faults', { raw, headers: { 'content-type': 'text/csv' }, ...o })
        ).stream(),
      find: (certNo, o) => call('administration.holders.find', { body: { certNo }, ...o }),
    },
    programmes: {
      list: (cursor, o) => call('administration.programmes.list', { query: page(cursor), ...o }),
      create: (body, o) => call('administration.programmes.create', { body, ...o }),
      update: (id, body, o) => call('administration.programmes.update', { params: { id }, body, ...o }),
      close: (id, o) => call('administration.programmes.close', { params: { id }, ...o }),
    },
    units: {
      list: (filter, cursor, o) =>
        call('administration.units.list', { body: { ...filter, ...page(cursor) }, ...o }),
      evidence: (id, o) => call('administration.units.evidence', { params: { id }, ...o }),
      confirm: (id, o) => call('administration.units.confirm', { params: { id }, ...o }),
      update: (id, body, o) => call('administration.units.update', { params: { id }, body, ...o }),
      merge: (id, into, o) => call('administration.units.merge', { params: { id }, body: { into }, ...o }),
    },
    credit: {
      add: (personId, body, { key, ...o }) =>
        call('administration.credit.add', { params: { personId }, body, key, ...o }),
      list: (personId, o) => call('administration.credit.list', { params: { personId }, ...o }),
    },
    erasures: {
      list: (cursor, o) => call('administration.erasures.list', { query: page(cursor), ...o }),
    },
    archive: httpArchive(caller),
    undelivered: (cursor, o) => call('administration.undelivered', { query: page(cursor), ...o }),
    retry: (id, o) => call('administration.retry', { params: { id }, ...o }),
  };
}
