import type { CaseView } from '../../review-views.ts';
import { equal, holds, race, refuses } from '../expect.ts';
import { laws } from '../law.ts';

export const reviewDecisionLaws = laws('review-decision', ['review'], {
  approve: [
    'an approved application is in force, and both sides see it',
    async (world) => {
      const { person, review, id, case: decided } = await world.approved();
      equal(decided.state, 'approved', 'the state');
      const view = await person.adapter.record.open();
      equal([view.state, view.hasRecord], ['approved', true], 'what the applicant sees');
      equal(view.decision?.action, 'approve', 'the decision');
      equal(view.allowedActions, [], 'what is left to do');
      equal((await review.open(id)).state, 'approved', 'the bureau that decided still sees it');
    },
  ],
  unclaimed: [
    'what nobody has claimed is not decided',
    async (world) => {
      const { view } = await world.submitted();
      const review = await world.reviewer();
      const call = world.decide(review, { id: view.applicationId, revision: view.revision }, 'approve');
      await refuses('not-allowed', call);
      equal((await review.open(view.applicationId)).state, 'submitted', 'the state');
    },
  ],
  'no-number-in-messages': [
    'a message has no identity number, whatever the reason quotes',
    async (world) => {
      const { person, review, case: held } = await world.inReview();
      const { idNumber } = person.details;
      await world.decide(review, held, 'return', `号码 ${idNumber} 与证件不符`);
      const [message] = (await person.adapter.record.messages()).items;
      holds(message?.text?.includes('与证件不符') === true, 'the message has the reason');
      holds(!JSON.stringify(message).includes(idNumber), 'and not the number');
    },
  ],
  'not-mine': [
    'what a colleague holds is claim-lost',
    async (world) => {
      const { id, case: claimed, review } = await world.inReview();
      await refuses('claim-lost', world.decide(await world.reviewer(), claimed, 'approve'));
      equal((await review.open(id)).state, 'inReview', 'the state');
    },
  ],
  'released-meanwhile': [
    'a decision after the claim was given up is claim-lost',
    async (world) => {
      const { id, case: claimed, review } = await world.inReview();
      await review.release(id);
      await (await world.reviewer()).claim(id);
      await refuses('claim-lost', world.decide(review, claimed, 'approve'));
    },
  ],
  stale: [
    'a verdict on another revision than the one seen is stale',
    async (world) => {
      const { id, review, case: claimed } = await world.inReview();
      const old = { id, revision: claimed.revision - 1 };
      const { current } = await refuses('stale-revision', world.decide(review, old, 'approve'));
      equal((current as CaseView | undefined)?.revision, claimed.revision, 'the newer view');
      equal((await review.open(id)).state, 'inReview', 'the state');
    },
  ],
  once: [
    'the same decision sent again gives the same answer, once',
    async (world) => {
      const { id, review, person, case: claimed } = await world.inReview();
      const decision = {
        action: 'return',
        reason: '请补充',
        revision: claimed.revision,
        key: world.key(),
      } as const;
      const first = await review.decide(id, decision);
      equal(await review.decide(id, decision), first, 'the second answer');
      equal(first.events.filter(({ kind }) => kind === 'returned').length, 1, 'the decisions');
      equal((await person.adapter.record.messages()).items.length, 1, 'the messages');
      await refuses(
        'invalid',
        review.decide(id, { ...decision, reason: '另一个' }),
        'the key with another body',
      );
    },
  ],
  race: [
    'of two verdicts at once one counts',
    async (world) => {
      const { id, review, person, case: claimed } = await world.inReview();
      const { won } = await race([
        world.decide(review, claimed, 'reject', '不符'),
        world.decide(review, claimed, 'return', '请补充'),
      ]);
      equal(won.length, 1, 'the verdicts that counted');
      equal((await review.open(id)).state, won[0]?.state, 'the state');
      equal((await person.adapter.record.messages()).items.length, 1, 'the messages');
    },
  ],
  reasons: [
    'a return without reason or flag, and a rejection without reason, are refused',
    async (world) => {
      const { review, id, case: claimed } = await world.inReview();
      await refuses('not-allowed', world.decide(review, claimed, 'return'), 'returning');
      await refuses('not-allowed', world.decide(review, claimed, 'reject', '  '), 'rejecting');
      equal((await review.open(id)).state, 'inReview', 'the state');
    },
  ],
  reject: [
    'a rejection can be started again by the applicant',
    async (world) => {
      const { review, person, case: claimed } = await world.inReview();
      await world.decide(review, claimed, 'reject', '不属于本地');
      const { record } = person.adapter;
      const rejected = await record.open();
      equal(
        [rejected.state, rejected.decision?.reason],
        ['rejected', '不属于本地'],
        'what the applicant sees',
      );
      await refuses('not-allowed', record.saveSection('talent', { hasTalent: false }, rejected), 'saving');
      equal(
        (await record.restart({ revision: rejected.revision })).state,
        'draft',
        'the state after a restart',
      );
      equal((await world.submit(person)).state, 'submitted', 'the state after a submission');
    },
  ],
  many: [
    'of many decisions each stands alone',
    async (world) => {
      const first = await world.inReview();
      const second = await world.submitted();
      const items = [
        { id: first.id, revision: first.case.revision, key: world.key() },
        { id: second.view.applicationId, revision: second.view.revision, key: world.key() },
        { id: 'nothing', revision: 1, key: world.key() },
      ];
      const results = await first.review.decideMany(items, { action: 'return', reason: '请补充' });
      equal(
        results.map(({ ok, code }) => [ok, code ?? '']),
        [
          [true, ''],
          [false, 'not-allowed'],
          [false, 'not-found'],
        ],
        'the results',
      );
      equal((await first.person.adapter.record.open()).state, 'returned', 'the first');
      equal((await second.adapter.record.open()).state, 'submitted', 'the second');
    },
  ],
  'too-many': [
    'more than a hundred decisions at once are refused as a whole',
    async (world) => {
      const { review, id, case: held, person } = await world.inReview();
      const item = () => ({ id, revision: held.revision, key: world.key() });
      const items = Array.from({ length: 101 }, item);
      await refuses('invalid', review.decideMany(items, { action: 'return', reason: '请补充' }));
      equal((await person.adapter.record.open()).state, 'inReview', 'the state');
    },
  ],
  transfer: [
    'a transferred case is the other bureau’s at once',
    async (world) => {
      const { id, review, person, case: claimed } = await world.inReview();
      const to = { action: 'transfer', revision: claimed.revision, targetBureau: world.away.no } as const;
      await refuses('not-allowed', review.decide(id, { ...to, key: world.key() }), 'without a reason');
      const nowhere = { ...to, targetBureau: 9999, reason: 'x', key: world.key() };
      await refuses(['not-allowed', 'invalid'], review.decide(id, nowhere), 'to no bureau');
      const moved = await review.decide(id, { ...to, reason: '属地', key: world.key() });
      equal([moved.state, moved.department.no], ['submitted', world.away.no], 'the case');
      await refuses('not-found', review.open(id), 'the bureau that gave it away');
      const other = await world.reviewer(world.away.no);
      equal((await other.claim(id)).state, 'inReview', 'the bureau that has it now');
      equal(
        (await person.adapter.record.open()).department?.no,
        world.away.no,
        'the bureau as the applicant sees it',
      );
    },
  ],
  revoke: [
    'an approval is revoked by the administrator only, and the record is no longer in force',
    async (world) => {
      const { id, review, person, case: approved } = await world.approved();
      const { revision } = approved;
      const call = (by: typeof review, reason?: string) =>
        by.decide(id, {
          action: 'revoke',
          revision,
          key: world.key(),
          ...(reason === undefined ? {} : { reason }),
        });
      await refuses('not-allowed', call(review, '材料不实'), 'by a reviewer');
      const administrator = (await world.backend.administrator()).review;
      holds(administrator !== undefined, 'an administrator has the group review');
      await refuses('not-allowed', call(administrator), 'without a reason');
      await call(administrator, '材料不实');
      const view = await person.adapter.record.open();
      equal(
        [view.state, view.hasRecord, view.decision?.action],
        ['returned', false, 'revoke'],
        'what the applicant sees',
      );
    },
  ],
});
