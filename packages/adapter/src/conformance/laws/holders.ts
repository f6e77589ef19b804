import { sampleIdNumber } from '../answers.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

async function holder(world: World) {
  const idNumber = sampleIdNumber();
  const entry = { certNo: idNumber, idNumber, name: '张明月' };
  holds(world.backend.addHolder !== undefined, 'the test backend can add a former certificate');
  await world.backend.addHolder(entry);
  return entry;
}

export const holderLaws = laws('formerCertificates', ['formerCertificates'], {
  claim: [
    'a claimed certificate fills and locks name and number',
    async (world) => {
      const entry = await holder(world);
      const { record } = (await world.person()).adapter;
      await record.open();
      const view = await record.claimFormerCertificate(entry);
      equal(view.holder?.certNo, entry.certNo, 'the certificate');
      equal(
        [view.data['basic']?.['name'], view.data['basic']?.['idNumber']],
        [entry.name, entry.idNumber],
        'the values',
      );
      const other = { name: '李四', idNumber: sampleIdNumber() };
      const { data, locked } = await record.saveSection('basic', other, view);
      equal(
        [data['basic']?.['name'], data['basic']?.['idNumber']],
        [entry.name, entry.idNumber],
        'the locked values',
      );
      holds(locked.includes('basic.name') && locked.includes('basic.idNumber'), 'they are listed as locked');
    },
  ],
  mismatch: [
    'every mismatch is answered alike',
    async (world) => {
      const entry = await holder(world);
      const { record } = (await world.person()).adapter;
      await record.open();
      const wrong = [
        { ...entry, name: '张明' },
        { ...entry, idNumber: sampleIdNumber() },
        { ...entry, certNo: 'nothing' },
      ];
      for (const claim of wrong)
        equal(await refuses('not-found', record.claimFormerCertificate(claim)), {}, 'what it carries');
      equal((await record.open()).holder, undefined, 'the claimed certificate');
    },
  ],
  once: [
    'a certificate is claimed by one account',
    async (world) => {
      const entry = await holder(world);
      const [a, b] = [await world.person(), await world.person()];
      await a.adapter.record.claimFormerCertificate(entry);
      await b.adapter.record.open();
      await refuses('not-found', b.adapter.record.claimFormerCertificate(entry));
    },
  ],
  'at-registration': [
    'a certificate given at registration prefills the draft; a wrong one stops nobody',
    async (world) => {
      const entry = await holder(world);
      const open = async (formerCertificate: typeof entry) => {
        const adapter = await world.backend.client();
        const credentials = world.credentials();
        await world.register(adapter, credentials, { formerCertificate });
        await world.login(adapter, credentials);
        return adapter.record.open();
      };
      equal((await open({ ...entry, name: '王五' })).holder, undefined, 'a wrong certificate');
      const right = await open(entry);
      equal(
        [right.holder?.certNo, right.data['basic']?.['name']],
        [entry.certNo, entry.name],
        'the right one',
      );
    },
  ],
});
