import { sampleIdNumber } from '../answers.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

async function holder(world: World, mobile?: string) {
  const idNumber = sampleIdNumber();
  const entry = { certNo: idNumber, idNumber, name: '张明月' };
  holds(world.backend.addHolder !== undefined, 'the test backend can add a former certificate');
  await world.backend.addHolder({ ...entry, ...(mobile === undefined ? {} : { mobile }) });
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
  phone: [
    'where the register has a phone it must be the phone of the account',
    async (world) => {
      const person = await world.person();
      const { record } = person.adapter;
      await record.open();
      const other = await holder(world, world.credentials().phone);
      equal(await refuses('not-found', record.claimFormerCertificate(other)), {}, 'what it carries');
      const own = await holder(world, person.credentials.phone);
      equal((await record.claimFormerCertificate(own)).holder?.certNo, own.certNo, 'the certificate');
    },
  ],
  limited: [
    'wrong claims one after another are stopped, and the wait is told',
    async (world) => {
      const { record } = (await world.person()).adapter;
      await record.open();
      const wrong = { certNo: 'nothing', idNumber: sampleIdNumber(), name: '张明月' };
      for (let attempt = 0; attempt < 30; attempt += 1) {
        const { retryAfter } = await refuses(
          ['not-found', 'rate-limited'],
          record.claimFormerCertificate(wrong),
        );
        if (retryAfter !== undefined) return holds(retryAfter > 0, 'the seconds to wait');
      }
      holds(false, 'thirty wrong claims in a row are stopped');
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
    ['accounts'],
  ],
});
