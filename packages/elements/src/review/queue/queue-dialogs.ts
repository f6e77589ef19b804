export { keysDialog } from '../keys-dialog.ts';
export { batchDialog } from './batch-dialog.ts';
export { Batch } from './batch.ts';
