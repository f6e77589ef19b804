import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';

export const reviewCaseLaws = laws('review-case', ['review'], {
  claim: [
    'a claimed case is in review and says by whom',
    async (world) => {
      const { case: claimed, person } = await world.inReview();
      equal(claimed.state, 'inReview', 'the state');
      holds(claimed.claimedBy !== undefined, 'who holds it');
      equal((await person.adapter.record.open()).state, 'inReview', 'the state as the applicant sees it');
    },
  ],
  'claim-again': [
    'claiming what one holds changes nothing',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      const again = await review.claim(id);
      equal(
        [again.revision, again.events.length],
        [claimed.revision, claimed.events.length],
        'the second claim',
      );
    },
  ],
  'already-claimed': [
    'what a colleague holds is already-claimed',
    async (world) => {
      const { id, review } = await world.inReview();
      await refuses('already-claimed', (await world.reviewer()).claim(id));
      equal((await review.open(id)).state, 'inReview', 'the state');
    },
  ],
  'claim-race': [
    'of two claims at once one wins',
    async (world) => {
      const { view } = await world.submitted();
      const [a, b] = [await world.reviewer(), await world.reviewer()];
      const { won, codes } = await race([a.claim(view.applicationId), b.claim(view.applicationId)]);
      equal([won.length, codes], [1, ['already-claimed']], 'the claims');
    },
  ],
  release: [
    'a released case can be claimed by a colleague, not released by one',
    async (world) => {
      const { id, review } = await world.inReview();
      const colleague = await world.reviewer();
      await refuses('not-allowed', colleague.release(id), 'releasing what a colleague holds');
      await review.release(id);
      equal((await colleague.claim(id)).state, 'inReview', 'the state');
      await (await world.reviewer(world.home.no, { role: 'supervisor' })).release(id);
      equal((await colleague.open(id)).state, 'submitted', 'what a supervisor gave back');
    },
  ],
  reassign: [
    'a supervisor hands a case to a colleague',
    async (world) => {
      const { id, review } = await world.inReview();
      const colleague = await world.backend.reviewer(world.home.no);
      const staffId = (await colleague.accounts.session())?.account.id ?? '';
      await refuses('not-allowed', review.reassign(id, staffId), 'a reviewer hands over');
      const supervisor = await world.reviewer(world.home.no, { role: 'supervisor' });
      equal((await supervisor.reassign(id, staffId)).claimedBy?.id, staffId, 'who holds it');
      const { revision } = await review.open(id);
      await refuses(
        'claim-lost',
        world.decide(review, { id, revision }, 'reject', 'x'),
        'the former reviewer',
      );
    },
  ],
  snapshot: [
    'the case shows what was submitted: hidden answers left out, later typing unseen',
    async (world) => {
      const person = await world.ready();
      const { record } = person.adapter;
      const hidden = { ...world.answersOf(person)['title'], hasTitle: false };
      await record.saveSection('title', hidden, await record.open());
      const { applicationId } = await world.submit(person);
      const review = await world.reviewer();
      const claimed = await review.claim(applicationId);
      holds(!('titles' in (claimed.data['title'] ?? {})), 'the hidden list is not submitted');
      holds(!('titleProof.row-1' in claimed.materials), 'nor its file');
      await world.decide(review, claimed, 'return', '请补充');
      const draft = await record.open();
      holds('titles' in (draft.data['title'] ?? {}), 'the draft keeps the hidden list');
      await record.saveSection('talent', { hasTalent: true }, draft);
      equal((await review.open(applicationId)).data['talent'], { hasTalent: false }, 'what the bureau sees');
    },
  ],
  reveal: [
    'a masked number is shown on request, with a reason',
    async (world) => {
      const { id, review, person } = await world.inReview();
      await refuses('invalid', review.reveal(id, 'basic.idNumber', { reason: '' }), 'without a reason');
      equal(
        await review.reveal(id, 'basic.idNumber', { reason: '核对' }),
        person.details.idNumber,
        'the number',
      );
      await refuses(
        ['not-found', 'invalid'],
        review.reveal(id, 'basic.nothing', { reason: 'x' }),
        'an unknown path',
      );
    },
  ],
  material: [
    "a case's files are read through the case, and no others",
    async (world) => {
      const { id, review, case: claimed } = await world.inReview();
      const file = claimed.materials['truthPledge'];
      equal((await review.readMaterial(id, file?.id ?? '')).size, file?.bytes, 'the size of the file');
      const other = await world.submitted();
      const foreign = other.view.materials['truthPledge']?.id ?? '';
      await refuses('not-found', review.readMaterial(id, foreign), 'a file of another case');
    },
    ['materials'],
  ],
  'found-elsewhere': [
    "the same file elsewhere is told with the case, of another bureau's with the bureau alone",
    async (world) => {
      const file = world.rareFile();
      const sameFile = async (details?: { readonly unitRegion: string }) => {
        const person = await world.ready(details);
        const { materials } = await person.adapter.record.open();
        await person.adapter.materials.put('truthPledge', file, {
          replaces: materials['truthPledge']?.id ?? null,
        });
        return world.submit(person);
      };
      const here = await sameFile();
      const there = await sameFile({ unitRegion: world.away.region });
      await world.submitted();
      const foundIn = async (bureau: number, id: string) => {
        const { checks } = await (await world.reviewer(bureau)).open(id);
        return checks
          .filter(({ code, path }) => code === 'file-elsewhere' && path === 'materials.truthPledge')
          .flatMap(({ found }) => found ?? []);
      };
      const third = await sameFile();
      equal(
        (await foundIn(world.home.no, third.applicationId)).map(({ department, case: found }) => [
          department.no,
          found?.id,
          found?.referenceNumber,
        ]),
        [
          [world.away.no, undefined, undefined],
          [world.home.no, here.applicationId, here.referenceNumber],
        ],
        'what the bureau of two of them is told',
      );
      equal(
        (await foundIn(world.away.no, there.applicationId)).map(({ department, case: found }) => [
          department.no,
          found,
        ]),
        [
          [world.home.no, undefined],
          [world.home.no, undefined],
        ],
        'what the other bureau is told',
      );
    },
    ['materials'],
  ],
  notes: [
    'internal notes stay with the staff',
    async (world) => {
      const { id, review, person } = await world.inReview();
      const { notes } = await review.note(id, '内部备注一二三');
      equal(
        notes.map(({ text }) => text),
        ['内部备注一二三'],
        'the notes',
      );
      const shown = JSON.stringify([
        await person.adapter.record.open(),
        await person.adapter.record.history(),
      ]);
      holds(!shown.includes('内部备注'), 'the applicant does not see them');
    },
  ],
  'own-case': [
    'nobody decides the own case, also under another account',
    async (world) => {
      const { details, view } = await world.submitted();
      const self = await world.reviewer(world.home.no, { idNumber: details.idNumber });
      const { failed } = await refuses('not-allowed', self.claim(view.applicationId));
      equal(failed, 'notOwnCase', 'what failed');
      equal(await self.claimNext({ search: details.unitCode }), null, 'the next case');
    },
  ],
});
