import type { Words } from '@acct-forms/core';
import { sampleLetters } from './letters.ts';

/** Places by their romanised names; the endings of the Chinese ones are left out. */
const places: Words = {
  云泽省: 'Yunze Province',
  望川市: 'Wangchuan',
  东湖区: 'Donghu',
  西麓区: 'Xilu',
  临溪县: 'Linxi',
  青石市: 'Qingshi',
  白鹭市: 'Bailu',
  南渡区: 'Nandu',
  北渡区: 'Beidu',
  松林县: 'Songlin',
  安禾市: 'Anhe',
  城中区: 'Chengzhong',
  平湖县: 'Pinghu',
  云岭县: 'Yunling',
  新湖管理区: 'Xinhu Administrative Zone',
};

const bureaus = Object.entries(places).map(([place, name]) => [
  `${place}财政局`,
  `Finance Bureau of ${name}`,
]);

const pledge = sampleLetters['truthPledge']!.paragraphs.map((text) => [text['zh-CN'], text['en']!]);

/** The names and texts of this profile in English, by the Chinese ones. */
export const sampleEnglish: Words = {
  ...places,
  ...Object.fromEntries([...bureaus, ...pledge]),
  云泽省财政厅: 'Department of Finance of Yunze Province',
  新湖管理区财政金融局: 'Bureau of Finance of the Xinhu Administrative Zone',
};
