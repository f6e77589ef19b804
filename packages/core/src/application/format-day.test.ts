import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDay, formatMoment, formatShortDay } from './format-day.ts';

test('a day is shown in one way, and does not break', () => {
  assert.equal(formatDay('2012-07-01', 'zh-CN'), '2012\u00a0年\u00a07\u00a0月\u00a01\u00a0日');
  assert.equal(formatDay('2012-07-01', 'en'), 'July 1, 2012');
});

test('a day without its year is shown as with it', () => {
  assert.equal(formatShortDay('2012-07-01', 'zh-CN'), '7\u00a0月\u00a01\u00a0日');
  assert.equal(formatShortDay('2012-07-01', 'en'), 'Jul 1');
});

test('what is no day is shown as it is', () => {
  for (const text of ['', '2012', '七月', '2012-7-1']) assert.equal(formatDay(text, 'zh-CN'), text);
  assert.equal(formatDay('2012-13-45', 'en'), '2012-13-45');
});

test('an instant is shown in the time of the province', () => {
  const text = formatMoment(new Date('2026-11-24T16:30:00Z'), 'zh-CN').replaceAll('\u00a0', ' ');
  assert.equal(text, '2026 年 11 月 25 日 00:30');
});
