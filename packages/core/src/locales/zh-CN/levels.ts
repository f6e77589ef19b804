/** Words of the region control: what its lists are called. */
export const levels = {
  province: '省（自治区、直辖市）',
  prefecture: '市（州、盟）',
  county: '县（市、区、旗）',
  prefectureItself: '（市本级）',
};

export type LevelsWords = Record<keyof typeof levels, string>;
