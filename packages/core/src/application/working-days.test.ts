import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shanghaiTime } from '../identity/calendar.ts';
import { endOfWorkingDay, isWorkingDay } from './working-days.ts';

const ends = (from: string, n: number) => shanghaiTime(endOfWorkingDay(new Date(`${from}+08:00`), n));

test('a deadline lasts until the end of its last working day, the first one not counted', () => {
  assert.equal(ends('2026-03-09T09:00:00', 5), '2026-03-16 23:59');
  assert.equal(ends('2026-03-09T00:00:00', 1), '2026-03-10 23:59');
  assert.equal(ends('2026-03-09T23:59:59', 1), '2026-03-10 23:59');
});

test('who submits on a Friday or at the weekend is answered for within the next week’s working days', () => {
  for (const day of ['2026-03-13T16:00:00', '2026-03-14T10:00:00', '2026-03-15T22:00:00'])
    assert.equal(ends(day, 5), '2026-03-20 23:59');
});

test('holidays do not count, and weekends that are worked do', () => {
  assert.equal(ends('2026-02-13T10:00:00', 1), '2026-02-14 23:59');
  assert.equal(ends('2026-02-14T10:00:00', 1), '2026-02-24 23:59');
  assert.equal(ends('2026-09-30T10:00:00', 3), '2026-10-10 23:59');
  assert.equal(isWorkingDay('2026-10-10'), true);
  assert.equal(isWorkingDay('2026-10-07'), false);
  assert.equal(isWorkingDay('2026-10-11'), false);
});

test('a table of one’s own is taken in place of the known one', () => {
  const holidays = { off: ['2027-02-08'], worked: ['2027-02-07'] };
  assert.equal(isWorkingDay('2027-02-08', holidays), false);
  assert.equal(isWorkingDay('2027-02-07', holidays), true);
  assert.equal(isWorkingDay('2027-02-08'), true);
});

test('a deadline is a working day, later by at least its days, and one more day never ends it earlier', () => {
  const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 40 }), (from, n) => {
      const end = endOfWorkingDay(from, n);
      assert.ok(isWorkingDay(shanghaiTime(end).slice(0, 10)));
      assert.ok(end.getTime() - from.getTime() >= n * 86_400_000 - 1);
      assert.ok(endOfWorkingDay(from, n + 1) > end);
    }),
  );
});
