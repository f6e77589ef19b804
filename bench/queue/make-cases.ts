import { entriesOf } from '../../packages/server/src/commands/record/place-case.ts';
import type { Deps } from '../../packages/server/src/deps.ts';
import { AccountEntity } from '../../packages/server/src/entities/account.ts';
import {
  ApplicationEntity,
  CaseEntryEntity,
  CaseNameTokenEntity,
  type Application,
} from '../../packages/server/src/entities/application.ts';
import { UnitEntity, UnitNameTokenEntity } from '../../packages/server/src/entities/unit.ts';
import { numbered } from '../../packages/server/src/queries/reversed-reference.ts';
import { neighbours } from '../../packages/server/src/queries/neighbours.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const given = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国春梅海燕雪云飞鹏志文斌浩宇轩晨曦嘉怡欣然子涵梓萱俊熙诗雨婷',
];
const places = ['长春', '吉林', '四平', '辽源', '通化', '白山', '松原', '白城', '延边', '梅河口'];
const trades = ['商贸', '建筑', '机械', '食品', '医药', '运输', '物业', '教育', '软件', '农业'];
const forms = ['有限公司', '有限责任公司', '股份有限公司', '合作社', '事务所'];

/** Of a hundred cases: most were decided long ago, as in an office that has worked for years. */
const states: readonly (readonly [Application['state'], number])[] = [
  ['approved', 88],
  ['rejected', 4],
  ['returned', 3],
  ['submitted', 4],
  ['inReview', 1],
];
const changeKinds = ['contact', 'identity', 'education', 'unit', 'title', 'talent'];
/** So many people review at each bureau. */
const reviewersOfBureau = 8;
const inHand = 50;
const sought = 25;
const day = 86_400_000;

/** Draws the same numbers for the same seed (mulberry32). */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) % 1_000_003) % below;
  };
}

export const nameOf = (number: number): string => {
  const n = number % 300_000;
  const rest = Math.floor(n / surnames.length);
  const second = given[rest % given.length] ?? '';
  const third = Math.floor(rest / given.length) % (given.length + 1);
  const fourth = Math.floor(rest / given.length / (given.length + 1));
  return `${surnames[n % surnames.length]}${second}${given[third] ?? ''}${fourth > 0 ? (given[fourth] ?? '') : ''}`;
};

export const unitNameOf = (number: number): string => {
  const pick = (list: readonly string[], divisor: number) => list[Math.floor(number / divisor) % list.length];
  return `${pick(places, 1)}市${pick(given, 10)}${pick(given, 570)}${pick(trades, 7)}${pick(forms, 3)}`;
};

/** Shaped as a code, and no valid one. */
export const unitCodeOf = (number: number): string => `91220000BENCH${String(number).padStart(5, '0')}`;
export const idNumberOf = (number: number): string => `2200001980${String(number).padStart(8, '0')}`;
export const referenceOf = (number: number): string => `BENCH-${String(number).padStart(9, '0')}`;

/**
 * Writes cases, units and what the queue keeps of them, as the server's own commands would: over every bureau of the
 * profile, in all states, under at most 300,000 names, five cases to a unit. `reviewer` has fifty of `bureauNo` in hand.
 */
export async function makeCases(
  deps: Deps,
  count: number,
  { reviewer, bureauNo }: { readonly reviewer: string; readonly bureauNo: number },
): Promise<void> {
  const { vault } = deps;
  const em = deps.orm.em.fork();
  const draw = drawer(count);
  const bureaus = deps.profile.departments.map(({ no }) => no);
  const start = deps.now().getTime();
  const owner = 'bench-owner';
  await em.insert(AccountEntity, {
    id: owner,
    username: owner,
    usernameKey: owner,
    passwordHash: 'none',
    draftKeyCipher: 'none',
    role: 'applicant',
    mustChangePassword: false,
    disabled: true,
    demo: false,
    createdAt: deps.now(),
  });
  const unitCount = Math.ceil(count / 5);
  const batch = 1000;
  for (let from = 0; from < unitCount; from += batch) {
    const numbers = Array.from({ length: Math.min(batch, unitCount - from) }, (_, i) => from + i);
    await em.transactional(async (tx) => {
      await tx.insertMany(
        UnitEntity,
        numbers.map((number) => ({
          id: `unit-${number}`,
          code: unitCodeOf(number),
          name: unitNameOf(number),
          region: '220102',
          address: '',
          state: 'confirmed' as const,
          createdAt: deps.now(),
        })),
      );
      await tx.insertMany(
        UnitNameTokenEntity,
        numbers.flatMap((number) => {
          const name = unitNameOf(number);
          return neighbours(name).map((token) => ({ token, name, unit: `unit-${number}` }));
        }),
      );
    });
  }
  for (let from = 0; from < count; from += batch) {
    const apps = Array.from({ length: Math.min(batch, count - from) }, (_, i): Application => {
      const number = from + i;
      const id = `case-${number}`;
      const bureau = number < inHand ? bureauNo : (bureaus[draw(bureaus.length)] ?? bureauNo);
      const drawn = draw(100);
      let upTo = 0;
      const state =
        number < inHand
          ? 'inReview'
          : (states.find(([, share]) => drawn < (upTo += share))?.[0] ?? 'approved');
      // What the searches look for stands in both sizes, as often.
      const unit = number < sought ? 7 : draw(unitCount);
      const submittedAt = new Date(start - draw(900_000) * 100_000 - number);
      const changeKind = draw(10) === 0 ? (changeKinds[draw(changeKinds.length)] ?? null) : null;
      const decided = state === 'approved' || state === 'rejected' || state === 'returned';
      const name = nameOf(number < sought ? 450 : draw(999_999) + number);
      return {
        id,
        account: owner,
        openKey: null,
        kind: changeKind === null ? 'initial' : 'change',
        changeKind,
        baseId: null,
        baseRound: null,
        profileId: deps.profile.id,
        profileVersion: deps.profile.version,
        state,
        level: 1,
        revision: 3,
        round: 1,
        departmentNo: bureau,
        holderNo: bureau,
        derivedNo: bureau,
        ...numbered(referenceOf(number)),
        submittedAt,
        deadlineAt: new Date(submittedAt.getTime() + 900 * day),
        claimedBy: number < inHand ? reviewer : null,
        claimedAt: number < inHand ? deps.now() : null,
        lastReviewer: null,
        levelOneBy: null,
        decisionAction: decided ? 'approve' : null,
        decisionAt: decided ? new Date(submittedAt.getTime() + draw(400) * 3_600_000) : null,
        decisionBy: decided
          ? bureau === bureauNo && draw(reviewersOfBureau) === 0
            ? reviewer
            : `reviewer-${bureau}-${draw(reviewersOfBureau)}`
          : null,
        decisionReasonCipher: null,
        decisionDepartmentNo: decided ? bureau : null,
        nameCipher: vault.seal('application.name', id, name),
        nameIndex: vault.blindIndex('name', name),
        idNumberCipher: vault.seal('application.id_number', id, idNumberOf(number)),
        idIndex: vault.blindIndex('idNumber', idNumberOf(number)),
        phoneIndex: null,
        unitCode: unitCodeOf(unit),
        unitName: unitNameOf(unit),
        unit: `unit-${unit}`,
        savedAt: null,
        closedAt: state === 'rejected' ? deps.now() : null,
        createdAt: submittedAt,
      };
    });
    await em.transactional(async (tx) => {
      await tx.insertMany(ApplicationEntity, apps);
      await tx.insertMany(CaseEntryEntity, apps.flatMap(entriesOf));
      await tx.insertMany(
        CaseNameTokenEntity,
        apps.flatMap(({ id, nameCipher }) =>
          neighbours(vault.open('application.name', id, nameCipher ?? '')).map((pair) => ({
            token: vault.blindIndex('nameToken', pair),
            application: id,
          })),
        ),
      );
    });
  }
}
