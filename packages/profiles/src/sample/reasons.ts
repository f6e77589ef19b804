import { standardReasons } from '../standard-reasons.ts';

/** The standard reasons without the photo's. */
export const sampleReasons = standardReasons.filter(({ code }) => code !== 'photo');
