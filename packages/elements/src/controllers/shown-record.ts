import type { RecordController } from './record.ts';

/** What is shown of a record: as it is being filled in, or the one in force while a change of it is open. */
export type ShownRecord = Pick<
  RecordController,
  'form' | 'data' | 'facts' | 'context' | 'speaker' | 'uploads' | 'issuesOf'
> & { readonly view: Pick<NonNullable<RecordController['view']>, 'materials'> | undefined };
