import { keysStyles } from '../keys.styles.ts';
import { batchStyles } from './batch.styles.ts';

export { keysDialog } from '../keys-dialog.ts';
export { batchDialog } from './batch-dialog.ts';
export { Batch } from './batch.ts';

/** Of all these dialogs. */
export const dialogsStyles = [batchStyles, keysStyles];
