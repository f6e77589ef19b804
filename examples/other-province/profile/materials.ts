import type { PictureRule, Slot } from '@acct-forms/core';
import { scan, standardSlots } from '@acct-forms/core/sections';

const KB = 1024;

/** A photo of two inches, 35 × 49 mm at 300 dpi, and scans that may be twice as large as elsewhere. */
export const pictureRules = {
  photo: {
    kind: 'photo',
    maxBytes: 150 * KB,
    minWidth: 413,
    minHeight: 579,
    ratio: { width: 413, height: 579, tolerance: 0.02 },
    background: 'white',
    types: ['image/jpeg'],
    blocking: ['size', 'ratio'],
  },
  scan: { ...scan, maxBytes: 400 * KB },
} as const satisfies Record<string, PictureRule>;

const certificates = {
  key: 'courseProof',
  rule: 'scan',
  perItem: 'skills.courses',
  when: { all: ['attendedCourses'] },
  group: 'person',
} as const satisfies Slot;

/** The standard ones, and a certificate for each course. */
export const slots = [...standardSlots, certificates] as const satisfies readonly Slot[];
