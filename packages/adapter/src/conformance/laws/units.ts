import { fieldAt } from '@acct-forms/core';
import { sampleUnitCode } from '../answers.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

/** A unit that the approval of its first person has confirmed. */
async function confirmed(world: World) {
  const { person } = await world.approved();
  const unit = await person.adapter.units?.check(person.details.unitCode);
  holds(unit !== null && unit !== undefined, 'the unit is known');
  return { unit, details: person.details };
}

export const unitLaws = laws('units', ['units', 'review'], {
  unknown: [
    'an unknown code is null',
    async (world) => {
      const { adapter, details } = await world.person();
      equal(await adapter.units?.check(details.unitCode), null, 'the unit');
    },
  ],
  pending: [
    'a new unit is registered as pending at submission, not before',
    async (world) => {
      const person = await world.ready();
      const { unitCode, unitName } = person.details;
      equal(await person.adapter.units?.check(unitCode), null, 'before');
      await world.submit(person);
      const unit = await person.adapter.units?.check(unitCode);
      equal([unit?.state, unit?.unitName], ['pending', unitName], 'after');
    },
  ],
  confirmed: [
    'approval confirms the unit',
    async (world) => {
      const { unit, details } = await confirmed(world);
      equal(
        [unit.state, unit.unitCode, unit.unitName],
        ['confirmed', details.unitCode, details.unitName],
        'the unit',
      );
    },
  ],
  differs: [
    'a reviewer is told where a unit was written otherwise than it is registered, and with which value',
    async (world) => {
      const first = await world.submitted();
      const { unitCode, unitName } = first.details;
      const second = await world.submit(await world.ready({ unitCode, unitName: `${unitName}分公司` }));
      const review = await world.reviewer();
      const told = async (id: string) =>
        (await review.open(id)).checks
          .filter(({ code }) => code === 'unit-differs')
          .map(({ ok, path, params }) => [ok, path, params?.['registered']]);
      equal(
        await told(first.view.applicationId),
        [[true, 'employer.unitCode', undefined]],
        'of who registered it',
      );
      equal(
        await told(second.applicationId),
        [[false, 'employer.unitName', unitName]],
        'of who wrote another name',
      );
    },
  ],
  search: [
    'a search by part of the name gives no contact data, and not without two characters',
    async (world) => {
      const person = await world.submitted();
      const { unitName } = person.details;
      const { units } = person.adapter;
      holds(units !== undefined, 'the group units');
      const found = await units.search(unitName.slice(1, 8));
      const unit = found.find((item) => item.unitName === unitName);
      equal(
        Object.keys(unit ?? {}).sort(),
        ['id', 'state', 'unitAddress', 'unitCode', 'unitName', 'unitRegion'],
        'what a hit tells',
      );
      for (const text of ['', '公', ' 公 ']) await refuses('invalid', units.search(text), `"${text}"`);
      for (const text of ['%%', '__', '.*']) equal(await units.search(text), [], `the hits of ${text}`);
    },
  ],
  most: [
    'a search gives at most twenty',
    async (world) => {
      const person = await world.ready();
      const { record, units } = person.adapter;
      holds(units !== undefined, 'the group units');
      const { employer = {} } = world.answersOf(person);
      // Each submission registers another unit.
      for (let n = 0; n < 22; n += 1) {
        const unitName = `${person.details.unitName}第${n}分部`;
        const value = { ...employer, unitCode: sampleUnitCode(), unitName };
        await record.saveSection('employer', value, await record.open());
        await record.withdraw({ revision: (await world.submit(person)).revision });
      }
      equal((await units.search(person.details.unitName)).length, 20, 'the hits');
    },
  ],
  'pending-offered': [
    'a unit that waits for its confirmation is offered to others, and can be corrected by them',
    async (world) => {
      const { details } = await world.submitted();
      const other = await world.ready({ unitCode: details.unitCode, unitName: `${details.unitName}总部` });
      const { units } = other.adapter;
      const found = (await units?.search(details.unitName)) ?? [];
      const offered = found.find(({ unitCode }) => unitCode === details.unitCode);
      equal([offered?.state, offered?.unitName], ['pending', details.unitName], 'what is offered');
      const { data, locked } = await world.submit(other);
      equal(data['employer']?.['unitName'], other.details.unitName, 'the name as it was corrected');
      holds(!locked.includes('employer.unitName'), 'it was not locked');
      equal((await units?.check(details.unitCode))?.state, 'pending', 'the unit');
    },
  ],
  exists: [
    'who types the code of a confirmed unit is told which it is',
    async (world) => {
      const { unit } = await confirmed(world);
      const other = await world.person({ unitCode: unit.unitCode });
      const { employer = {} } = world.answersOf(other);
      const { record } = other.adapter;
      const call = record.saveSection(
        'employer',
        { ...employer, unitName: '另一个名字' },
        await record.open(),
      );
      const detail = await refuses('unit-exists', call);
      equal((detail.unit as { id?: string } | undefined)?.id, unit.id, 'the unit');
    },
  ],
  take: [
    'a unit that was taken fills and locks its fields',
    async (world) => {
      const { unit } = await confirmed(world);
      const other = await world.person();
      const { employer = {} } = world.answersOf(other);
      const { record } = other.adapter;
      const sent = { ...employer, unitId: unit.id, unitName: '冒名有限公司', unitRegion: world.away.region };
      const { data, locked } = await record.saveSection('employer', sent, await record.open());
      equal(
        [data['employer']?.['unitCode'], data['employer']?.['unitName'], data['employer']?.['unitRegion']],
        [unit.unitCode, unit.unitName, unit.unitRegion],
        'the fields',
      );
      for (const path of ['employer.unitCode', 'employer.unitName'])
        holds(locked.includes(path), `${path} is locked`);
      const { revision } = await record.open();
      const unknown = record.saveSection('employer', { ...employer, unitId: 'nothing' }, { revision });
      await refuses('invalid', unknown, 'a unit that does not exist');
    },
  ],
  lacks: [
    'what the register lacks of a unit that was taken is open to the person, and kept',
    async (world) => {
      const { unit } = await confirmed(world);
      equal(unit.industry, '01', 'what is known');
      // Not every province asks for both.
      const own: Readonly<Record<string, string>> = Object.fromEntries(
        Object.entries({ unitPhone: '0431-88922800', unitPostcode: '130000' }).filter(([name]) => {
          const field = fieldAt(world.input.form, `employer.${name}`);
          return field !== undefined && !field.retired;
        }),
      );
      // A province may ask for one of them of everybody: then the register knows it.
      const lacks = Object.keys(own).filter((name) => unit[name as 'unitPhone'] === undefined);
      const other = await world.ready({ unitCode: sampleUnitCode() });
      const { employer = {} } = world.answersOf(other);
      const { record, units } = other.adapter;
      const sent = { ...employer, ...own, unitId: unit.id, industry: '02' };
      const view = await record.saveSection('employer', sent, await record.open());
      const stands = ({ data, locked, unit: told }: typeof view) => [
        ...lacks.map((name) => [
          data['employer']?.[name],
          locked.includes(`employer.${name}`),
          told?.knows.includes(name),
        ]),
        [
          data['employer']?.['industry'],
          locked.includes('employer.industry'),
          told?.knows.includes('industry'),
        ],
        told?.id,
      ];
      const right = [...lacks.map((name) => [own[name], false, false]), ['01', true, true], unit.id];
      equal(stands(view), right, 'as it is saved');
      equal(stands(await record.open()), right, 'as it is opened again');
      const { data } = await world.submit(other);
      const registered = await units?.check(unit.unitCode);
      for (const name of lacks) {
        equal(data['employer']?.[name], own[name], 'what was submitted');
        equal(registered?.[name as 'unitPhone'], undefined, 'the register');
      }
    },
  ],
});
