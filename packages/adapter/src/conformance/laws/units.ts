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
});
