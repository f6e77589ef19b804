import type { LevelsWords } from '../zh-CN/levels.ts';

/** Words of the region control: what its lists are called. */
export const levels: LevelsWords = {
  province: 'Province',
  prefecture: 'Prefecture or city',
  county: 'County or district',
  prefectureItself: '(the city itself)',
};
