import { referenceNumber, shanghaiDay } from '@acct-forms/core';
import type { Store } from './store.ts';

/** A fresh reference number of a bureau. */
export const newReferenceNumber = ({ now }: Store, bureau: number): string =>
  referenceNumber(shanghaiDay(now()).slice(0, 4), bureau, crypto.getRandomValues(new Uint8Array(6)));
