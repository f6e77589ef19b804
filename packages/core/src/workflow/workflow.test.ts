import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Guard, Role, State } from './table.ts';
import { states, workflow } from './table.ts';
import type { Actor } from './transition.ts';
import { allowedActions, editableStates, isDecided, isOpen, transition } from './transition.ts';

/** Written by hand from the rules of the process: from → to, by whom, and what must hold. */
const rules: readonly (readonly [from: string, action: Action, by: string, to: State, needs: string])[] = [
  ['draft returned', 'submit', 'applicant', 'submitted', 'own complete pledge flagsAnswered'],
  ['submitted', 'withdraw', 'applicant', 'draft', 'own unclaimed'],
  ['submitted', 'claim', 'reviewer supervisor', 'inReview', 'sameBureau notOwnCase otherLevelPerson'],
  ['inReview', 'release', 'reviewer', 'submitted', 'sameBureau claimedByActor'],
  ['inReview', 'release', 'supervisor', 'submitted', 'sameBureau'],
  ['inReview', 'release', 'system', 'submitted', ''],
  [
    'inReview',
    'approve',
    'reviewer supervisor',
    'approved',
    'sameBureau claimedByActor notOwnCase flagsResolved',
  ],
  [
    'inReview',
    'return',
    'reviewer supervisor',
    'returned',
    'sameBureau claimedByActor notOwnCase reasonOrFlag',
  ],
  ['inReview', 'reject', 'reviewer supervisor', 'rejected', 'sameBureau claimedByActor notOwnCase reason'],
  ['rejected', 'restart', 'applicant', 'draft', 'own'],
  ['draft returned', 'discard', 'applicant', 'discarded', 'own isChange'],
  [
    'submitted inReview',
    'transfer',
    'reviewer supervisor',
    'submitted',
    'sameBureau notOwnCase target reason',
  ],
  ['approved', 'revoke', 'administrator', 'returned', 'reason noOpenApplication'],
];

const roles: readonly Role[] = ['applicant', 'reviewer', 'supervisor', 'administrator', 'auditor', 'system'];
const actions = [...new Set(rules.map(([, action]) => action))];
const guards: readonly Guard[] = [
  'own',
  'complete',
  'pledge',
  'flagsAnswered',
  'unclaimed',
  'sameBureau',
  'notOwnCase',
  'claimedByActor',
  'flagsResolved',
  'otherLevelPerson',
  'reason',
  'reasonOrFlag',
  'isChange',
  'target',
  'noOpenApplication',
];
const all: Actor['guards'] = Object.fromEntries(guards.map((guard) => [guard, true]));
const words = (text: string) => text.split(' ').filter((word) => word !== '');
const ruleOf = (state: State, action: Action, role: Role) =>
  rules.find(
    ([from, name, by]) => name === action && words(from).includes(state) && words(by).includes(role),
  );

test('every cell of the table is as the process says', (t) => {
  let cells = 0;
  for (const state of states) {
    for (const action of actions) {
      for (const role of roles) {
        const rule = ruleOf(state, action, role);
        const where = `${state} ${action} ${role}`;
        const at = { state, level: 1 as const };
        const met = transition(at, action, { role, guards: all });
        cells += 1;
        if (rule === undefined) {
          assert.ok('error' in met && (met.failed === 'role' || met.failed === 'state'), where);
          continue;
        }
        assert.ok('state' in met && met.state === rule[3], where);
        for (const guard of guards) {
          const without = transition(at, action, { role, guards: { ...all, [guard]: false } });
          const failed = 'error' in without ? without.failed : undefined;
          assert.equal(
            failed,
            words(rule[4]).includes(guard) ? guard : undefined,
            `${where} without ${guard}`,
          );
          cells += 1;
        }
        const none = transition(at, action, { role, guards: {} });
        assert.equal('error' in none ? none.failed : '', words(rule[4])[0] ?? '', where);
      }
    }
  }
  assert.equal(cells, states.length * actions.length * roles.length + 22 * guards.length);
  t.diagnostic(`${cells} cells`);
});

test('the table has no row that the process does not have', () => {
  assert.equal(workflow.length, rules.length);
  assert.deepEqual(new Set(workflow.map(({ action }) => action)), new Set(actions));
});

test('a refusal tells the role before the state, and the state before a guard', () => {
  const at = { state: 'approved', level: 1 } as const;
  const failed = (action: Action, role: Role) => {
    const result = transition(at, action, { role, guards: {} });
    return 'error' in result ? result.failed : undefined;
  };
  assert.equal(failed('submit', 'reviewer'), 'role');
  assert.equal(failed('submit', 'applicant'), 'state');
  assert.equal(failed('revoke', 'administrator'), 'reason');
});

test('with two levels the first approval hands the case on, the second takes effect', () => {
  const actor: Actor = { role: 'reviewer', guards: all, hasNextLevel: true };
  assert.deepEqual(transition({ state: 'inReview', level: 1 }, 'approve', actor), {
    state: 'submitted',
    level: 2,
    effects: ['nextLevel', 'unassign'],
  });
  const effects = ['takeIntoForce', 'confirmUnit', 'notify'];
  assert.deepEqual(transition({ state: 'inReview', level: 2 }, 'approve', actor), {
    state: 'approved',
    level: 2,
    effects,
  });
  assert.deepEqual(
    transition({ state: 'inReview', level: 1 }, 'approve', { ...actor, hasNextLevel: false }),
    {
      state: 'approved',
      level: 1,
      effects,
    },
  );
});

test('whatever gives the case back to the applicant or another bureau begins at level 1 again', () => {
  const levelAfter = (state: State, action: Action, role: Role) => {
    const result = transition({ state, level: 2 }, action, { role, guards: all });
    return 'level' in result ? result.level : undefined;
  };
  assert.equal(levelAfter('inReview', 'return', 'reviewer'), 1);
  assert.equal(levelAfter('submitted', 'withdraw', 'applicant'), 1);
  assert.equal(levelAfter('inReview', 'transfer', 'supervisor'), 1);
  assert.equal(levelAfter('approved', 'revoke', 'administrator'), 1);
  assert.equal(levelAfter('submitted', 'claim', 'reviewer'), 2);
  assert.equal(levelAfter('inReview', 'release', 'system'), 2);
});

test('a screen offers every action of the role in the state, a blocked one with its reason', () => {
  const offered = (state: State, actor: Actor) =>
    allowedActions({ state, level: 1 }, actor).map(({ action, blocked }) =>
      [action, blocked ?? 'free'].join(' '),
    );
  assert.deepEqual(offered('draft', { role: 'applicant', guards: { own: true } }), [
    'submit complete',
    'discard isChange',
  ]);
  assert.deepEqual(offered('inReview', { role: 'supervisor', guards: all }), [
    'release free',
    'approve free',
    'return free',
    'reject free',
    'transfer free',
  ]);
  assert.deepEqual(offered('approved', { role: 'auditor', guards: all }), []);
});

test('open and editable states', () => {
  assert.deepEqual(states.filter(isOpen), ['draft', 'submitted', 'inReview', 'returned']);
  assert.deepEqual(states.filter(isDecided), ['returned', 'approved', 'rejected']);
  assert.deepEqual(editableStates, ['draft', 'returned']);
});
