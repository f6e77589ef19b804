import type { Field, FieldKind } from '../fields/field.ts';
import { readDay } from '../identity/index.ts';

/** What is longer is no number or name, whatever is taken out of it. */
const longestCleaned = 200;

type Clean = (text: string) => string;

/** The dots that keyboards and web pages put into a name in place of the middle dot. */
const nameDots = /\s*[\u00b7\u0387\u2022\u2027\u2219\u22c5\u30fb\uff65]\s*/g;
const dashes = /[\u2010-\u2015\u2212]/g;
const spaces = /[\s\p{Cf}]+/gu;

const plain: Clean = (text) => text.normalize('NFC').trim();

/** Half-width, without blanks and invisible characters, every dash a hyphen; what is no number keeps its sense. */
const compact: Clean = (text) =>
  text.normalize('NFKC').replace(dashes, '-').replace(spaces, '').normalize('NFC');

const upper: Clean = (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

/** Without hyphens where it is then a number of this form; elsewhere they may belong to it. */
const unhyphened = (text: string, form: RegExp): string => {
  const joined = text.replaceAll('-', '');
  return form.test(joined) ? joined : text;
};

/** 姓名: one kind of dot, and no blanks between 汉字. */
const cleanName: Clean = (text) =>
  plain(text.replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (letter) => letter.normalize('NFKC')))
    .replace(nameDots, '\u00b7')
    .replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1');

const cleanMobile: Clean = (text) =>
  unhyphened(compact(text), /^\+?\d+$/).replace(/^(?:\+|00)86(?=1\d{10}$)/, '');

const cleanLandline: Clean = (text) => {
  const number = compact(text).replace(/^\((0\d{2,3})\)-?/, '$1-');
  return number.startsWith('0') && !number.startsWith('00') ? number : cleanMobile(number);
};

const cleans: { readonly [K in FieldKind]?: Clean } = {
  identityNumber: (text) => unhyphened(upper(compact(text)), /^\d{17}[\dX]$/),
  unitCode: (text) => unhyphened(upper(compact(text)), /^(?:[\dA-Z]{18}|[\dA-Z]{15}|[\dA-Z]{9})$/),
  mobile: cleanMobile,
  landline: cleanLandline,
  email: compact,
  postcode: compact,
  date: (text) => readDay(text) ?? plain(text),
};

/**
 * A text as it is committed and stored, by the kind of its field: what a person typed or pasted, freed of what the
 * source of a copy or a keyboard put in. Without a field it is trimmed and composed (NFC). Cleaning twice is cleaning
 * once; a wrong value stays wrong, and stays readable.
 */
export function cleanText(field: Pick<Field, 'kind' | 'charset'> | undefined, text: string): string {
  const trimmed = plain(text);
  if (field === undefined || trimmed.length > longestCleaned) return trimmed;
  return field.charset === 'personName' ? cleanName(trimmed) : (cleans[field.kind]?.(trimmed) ?? trimmed);
}
