import type { Administration, Review } from '../backend-adapter.ts';
import { administrationRoutes } from '../wire/routes/administration.ts';
import { reviewRoutes } from '../wire/routes/review.ts';
import { httpArchive } from './archive.ts';
import { callsOf, type Caller } from './caller.ts';

export function httpReview(caller: Caller): Review {
  const call = callsOf(caller, reviewRoutes);
  return {
    queue: (body, o) => call('review.queue', { body, ...o }),
    counts: (filter = {}, o) => call('review.counts', { body: filter, ...o }),
    claimNext: (filter = {}, o) => call('review.claimNext', { body: filter, ...o }),
    claim: (id, o) => call('review.claim', { params: { id }, ...o }),
    release: (id, o) => call('review.release', { params: { id }, ...o }),
    reassign: (id, staffId, o) => call('review.reassign', { params: { id }, body: { staffId }, ...o }),
    open: (id, o) => call('review.open', { params: { id }, ...o }),
    flag: (id, { revision, ...body }, o) => call('review.flag', { params: { id }, body, revision, ...o }),
    resolveFlag: (id, flagId, o) => call('review.resolveFlag', { params: { id, flagId }, ...o }),
    removeFlag: (id, flagId, o) => call('review.removeFlag', { params: { id, flagId }, ...o }),
    decide: (id, { revision, key, ...body }, o) =>
      call('review.decide', { params: { id }, body, revision, key, ...o }),
    decideMany: (items, input, o) => call('review.decideMany', { body: { items, ...input }, ...o }),
    note: (id, text, o) => call('review.note', { params: { id }, body: { text }, ...o }),
    reveal: async (id, path, { reason }, o) =>
      (await call('review.reveal', { params: { id }, body: { path, reason }, ...o })).value,
    readMaterial: (id, materialId, o) => call('review.readMaterial', { params: { id, materialId }, ...o }),
    statistics: (query, o) => call('review.statistics', { query, ...o }),
    export: async (filter, input, o) =>
      (await call('review.export', { body: { filter, ...input }, ...o })).stream(),
  };
}

const page = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export function httpAdministration(caller: Caller): Administration {
  const call = callsOf(caller, administrationRoutes);
  return {
    staff: {
      list: (cursor, o) => call('administration.staff.list', { query: page(cursor), ...o }),
      create: (body, o) => call('administration.staff.create', { body, ...o }),
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
      find: (certNo, o) => call('administration.holders.find', { body: { certNo }, ...o }),
    },
    programmes: {
      list: (cursor, o) => call('administration.programmes.list', { query: page(cursor), ...o }),
      create: (body, o) => call('administration.programmes.create', { body, ...o }),
      update: (id, body, o) => call('administration.programmes.update', { params: { id }, body, ...o }),
      close: (id, o) => call('administration.programmes.close', { params: { id }, ...o }),
    },
    units: {
      confirm: (id, o) => call('administration.units.confirm', { params: { id }, ...o }),
      update: (id, body, o) => call('administration.units.update', { params: { id }, body, ...o }),
      merge: (id, into, o) => call('administration.units.merge', { params: { id }, body: { into }, ...o }),
    },
    credit: {
      add: (personId, body, o) => call('administration.credit.add', { params: { personId }, body, ...o }),
      list: (personId, o) => call('administration.credit.list', { params: { personId }, ...o }),
    },
    archive: httpArchive(caller),
    undelivered: (cursor, o) => call('administration.undelivered', { query: page(cursor), ...o }),
    retry: (id, o) => call('administration.retry', { params: { id }, ...o }),
  };
}
