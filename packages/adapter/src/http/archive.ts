import type { Archive } from '../backend-adapter.ts';
import { archiveRoutes } from '../wire/routes/archive.ts';
import { callsOf, type Caller } from './caller.ts';

const page = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export function httpArchive(caller: Caller): Archive {
  const call = callsOf(caller, archiveRoutes);
  return {
    entries: (filter, cursor, o) =>
      call('administration.archive.entries', { body: { ...filter, ...page(cursor) }, ...o }),
    entry: (id, o) => call('administration.archive.entry', { params: { id }, ...o }),
    anchor: (o) => call('administration.archive.anchor', { ...o }),
    verify: (cursor, o) => call('administration.archive.verify', { body: page(cursor), ...o }),
  };
}
