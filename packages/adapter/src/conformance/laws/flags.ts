import type { CaseView } from '../../review-views.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

/** A returned application with a flag at the path, as its applicant finds it. */
async function returned(world: World, path: string) {
  const { person, review, id, case: claimed } = await world.inReview();
  const flagged = await review.flag(id, { path, text: '请核对', revision: claimed.revision });
  await world.decide(review, flagged, 'return');
  return { person, review, id, view: await person.adapter.record.open() };
}

export const flagLaws = laws('flags', ['review'], {
  unseen: [
    'a flag is unseen until the return, then signed by the bureau and not by name',
    async (world) => {
      const { person, review, id, case: claimed } = await world.inReview();
      const flagged = await review.flag(id, {
        path: 'employer.unitName',
        text: '请核对',
        revision: claimed.revision,
      });
      equal((await person.adapter.record.open()).flags, [], 'the flags before the return');
      await world.decide(review, flagged, 'return');
      const [flag] = (await person.adapter.record.open()).flags;
      equal([flag?.path, flag?.text, flag?.state], ['employer.unitName', '请核对', 'open'], 'the flag');
      equal([flag?.by.no, flag?.round], [world.home.no, 1], 'who signs it');
      holds(!('author' in (flag ?? {})), 'no name');
    },
  ],
  paths: [
    'a flag stands at a field, a row, a section or a file, and nowhere else',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      const { revision } = claimed;
      const known = [
        'basic.name',
        'employer',
        'title.titles.row-1.certNo',
        'materials.idFront',
        'materials.titleProof.row-1',
      ];
      for (const path of known) await review.flag(id, { path, text: 'x', revision });
      equal(
        (await review.open(id)).flags.map(({ path }) => path),
        known,
        'the flags',
      );
      for (const path of ['status', 'basic.nothing', 'materials.nothing', 'constructor']) {
        await refuses('invalid', review.flag(id, { path, text: 'x', revision }), path);
      }
    },
    ['materials'],
  ],
  order: [
    'flags stand in the order of the form, for the bureau and for the applicant',
    async (world) => {
      const { person, review, id, case: claimed } = await world.inReview();
      const { revision } = claimed;
      for (const path of ['materials.idFront', 'employer.unitName', 'basic.email', 'basic.name', 'employer'])
        await review.flag(id, { path, text: 'x', revision });
      const inOrder = ['basic.name', 'basic.email', 'employer', 'employer.unitName', 'materials.idFront'];
      const flagged = await review.open(id);
      equal(
        flagged.flags.map(({ path }) => path),
        inOrder,
        'the flags as the bureau sees them',
      );
      await world.decide(review, flagged, 'return');
      equal(
        (await person.adapter.record.open()).flags.map(({ path }) => path),
        inOrder,
        'the flags as the applicant sees them',
      );
    },
    ['materials'],
  ],
  words: [
    'a flag needs words: a text, or a reason that the profile has',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      const { revision } = claimed;
      await refuses('invalid', review.flag(id, { path: 'basic', revision }), 'neither');
      await refuses(
        'invalid',
        review.flag(id, { path: 'basic', reasonCode: 'nothing', revision }),
        'an unknown reason',
      );
      const [reason] = world.input.form.reasons;
      const { flags } = await review.flag(id, { path: 'basic', reasonCode: reason?.code ?? '', revision });
      equal(flags[0]?.reasonCode, reason?.code, 'the reason');
      holds((flags[0]?.text ?? '') !== '', 'its words');
    },
  ],
  holder: [
    'only who holds the case flags it',
    async (world) => {
      const { id, case: claimed } = await world.inReview();
      const colleague = await world.reviewer();
      const call = colleague.flag(id, { path: 'basic', text: 'x', revision: claimed.revision });
      await refuses(['claim-lost', 'not-allowed'], call);
    },
  ],
  stale: [
    'a flag on another revision than the one seen is stale',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      const revision = claimed.revision - 1;
      const call = review.flag(id, { path: 'basic', text: 'x', revision });
      const { current } = await refuses('stale-revision', call);
      equal((current as CaseView | undefined)?.revision, claimed.revision, 'the newer view');
      equal((await review.open(id)).flags, [], 'the flags');
    },
  ],
  remove: [
    'a flag that the applicant has not seen can be taken back',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      const { flags } = await review.flag(id, { path: 'basic', text: 'x', revision: claimed.revision });
      equal((await review.removeFlag(id, flags[0]?.id ?? '')).flags, [], 'the flags');
      await refuses('not-found', review.removeFlag(id, flags[0]?.id ?? ''), 'taking it back again');
    },
  ],
  rewrite: [
    'another flag at a path takes the place of the one that the applicant has not seen',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      const { revision } = claimed;
      await review.flag(id, { path: 'basic', text: 'x', revision });
      const { flags } = await review.flag(id, { path: 'basic', text: 'y', revision });
      equal(
        flags.map(({ text }) => text),
        ['y'],
        'the flags',
      );
    },
  ],
  'approval-blocked': [
    'nothing is approved over a flag that is not resolved',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      const { flags, revision } = await review.flag(id, {
        path: 'basic',
        text: 'x',
        revision: claimed.revision,
      });
      const { failed } = await refuses('not-allowed', world.decide(review, { id, revision }, 'approve'));
      equal(failed, 'flagsResolved', 'what failed');
      const resolved = await review.resolveFlag(id, flags[0]?.id ?? '');
      equal(resolved.flags[0]?.state, 'resolved', 'the flag');
      holds((await world.decide(review, resolved, 'approve')).state !== 'inReview', 'it is decided');
    },
  ],
  'must-be-answered': [
    'a returned application is submitted again only with every flag answered',
    async (world) => {
      const { person } = await returned(world, 'employer.unitName');
      const { failed } = await refuses('not-allowed', world.submit(person));
      equal(failed, 'flagsAnswered', 'what failed');
    },
  ],
  'answered-by-change': [
    'a changed value answers its flag; the bureau sees the change',
    async (world) => {
      const { person, review, id, view } = await returned(world, 'employer.unitName');
      const employer = { ...world.answersOf(person)['employer'], unitName: '更名后的有限责任公司' };
      const saved = await person.adapter.record.saveSection('employer', employer, view);
      equal(saved.flags[0]?.state, 'answered', 'the flag');
      const again = await world.submit(person);
      equal([again.state, again.round], ['submitted', 2], 'the second round');
      const { changes, flags } = await review.claim(id);
      equal(
        changes.sinceLastRound,
        [{ path: 'employer.unitName', before: person.details.unitName, after: '更名后的有限责任公司' }],
        'the changes since the last round',
      );
      equal(flags[0]?.state, 'answered', 'the flag as the bureau sees it');
    },
  ],
  'withdrawn-again': [
    'what is withdrawn and submitted again is compared with what was returned',
    async (world) => {
      const { person, review, id, view } = await returned(world, 'employer.unitName');
      const employer = { ...world.answersOf(person)['employer'], unitName: '更名后的有限责任公司' };
      const { record } = person.adapter;
      await record.saveSection('employer', employer, view);
      await record.withdraw({ revision: (await world.submit(person)).revision });
      equal((await world.submit(person)).round, 2, 'the second round');
      const { changes } = await review.claim(id);
      equal(
        changes.sinceLastRound.map(({ path }) => path),
        ['employer.unitName'],
        'the changes since the last round',
      );
    },
  ],
  'unrelated-change': [
    'a change elsewhere answers nothing',
    async (world) => {
      const { person, view } = await returned(world, 'employer.unitName');
      const saved = await person.adapter.record.saveSection('talent', { hasTalent: true }, view);
      equal(saved.flags[0]?.state, 'open', 'the flag');
    },
  ],
  'answered-by-file': [
    'a new file answers the flag at its slot',
    async (world) => {
      const { person, view } = await returned(world, 'materials.idFront');
      const replaces = view.materials['idFront']?.id ?? null;
      await person.adapter.materials.put('idFront', world.nextFile('idFront'), { replaces });
      equal((await person.adapter.record.open()).flags[0]?.state, 'answered', 'the flag');
    },
    ['materials'],
  ],
  'answered-by-reply': [
    'a reply answers a flag and is read by the bureau',
    async (world) => {
      const { person, review, id, view } = await returned(world, 'basic.name');
      const { record } = person.adapter;
      const flag = view.flags[0]?.id ?? '';
      await refuses('not-found', record.answerFlag('nothing', { reply: 'x', revision: view.revision }));
      const stranger = await world.person();
      const { revision } = await stranger.adapter.record.open();
      await refuses(
        'not-found',
        stranger.adapter.record.answerFlag(flag, { reply: 'x', revision }),
        "a stranger's reply",
      );
      const answered = await record.answerFlag(flag, { reply: '姓名无误', revision: view.revision });
      equal([answered.flags[0]?.state, answered.flags[0]?.reply], ['answered', '姓名无误'], 'the flag');
      await world.submit(person);
      equal((await review.claim(id)).flags[0]?.reply, '姓名无误', 'the reply as the bureau reads it');
    },
  ],
  'no-longer-shown': [
    'a flag at a field that is no longer shown counts as answered',
    async (world) => {
      const { person, view } = await returned(world, 'employer.unitName');
      const residence = { residenceRegion: world.home.region, residenceAddress: '某街2号' };
      const employer = { ...world.answersOf(person)['employer'], ...residence, onDuty: false };
      const saved = await person.adapter.record.saveSection('employer', employer, view);
      equal(saved.flags[0]?.state, 'answered', 'the flag');
    },
  ],
  'next-round': [
    'an answered flag must be resolved before approval',
    async (world) => {
      const { person, review, id, view } = await returned(world, 'basic.name');
      const flag = view.flags[0]?.id ?? '';
      await person.adapter.record.answerFlag(flag, { reply: '无误', revision: view.revision });
      await world.submit(person);
      const claimed = await review.claim(id);
      await refuses('not-allowed', review.removeFlag(id, flag), 'taking back what was told');
      await refuses('not-allowed', world.decide(review, claimed, 'approve'));
      holds(
        (await world.decide(review, await review.resolveFlag(id, flag), 'approve')).state !== 'inReview',
        'decided',
      );
    },
  ],
});
