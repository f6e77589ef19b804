import type { Review } from '../backend-adapter.ts';
import { reviewRoutes } from '../wire/routes/review.ts';
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
