import type { RecordWords } from '../zh-CN/record.ts';

export const record: RecordWords = {
  restored: 'Unsaved content of {time} was restored',
  restoredUnreadable: '{n} items on this machine cannot be read and were left as they are',
  restoredUnknown: '{n} items on this machine are no longer part of this form and were left as they are',
  dismiss: 'OK',
  away: 'No network. This is how things stood when this machine was last online.',
  awayUnsent:
    '{n} items on this machine wait to be saved; they are sent when you open the registration online.',
  closedElsewhere: 'This registration was submitted elsewhere; what is unsaved here will not be sent.',
  unsavedCopy: 'Unsaved here',
  replyOpen: 'Reply to the reviewer',
  replyLabel: 'Reply to the reviewer',
  replySend: 'Send the reply',
  replySent: 'Your reply: {text}',
  flagChanged: 'Changed, to be submitted',
  conflictTitle: '{n} were also changed elsewhere; choose what to keep',
  conflictRest: 'Everything else was merged; nothing is lost.',
  conflictMine: 'Filled in here',
  conflictTheirs: 'Saved elsewhere',
  conflictTab: 'Filled in in another window',
  conflictUse: 'Save the choice',
  conflictEmpty: '(empty)',
};
