import type { EventView } from '@acct-forms/adapter';

/** What a letter about a case may say of it: nothing that tells who the person is, and no free text. */
export interface CaseFacts {
  readonly referenceNumber: string;
  readonly department: string;
  readonly phone: string;
}

export interface Words {
  readonly subject: string;
  readonly text: string;
}

type Decided = Extract<EventView['kind'], 'approved' | 'returned' | 'rejected' | 'transferred' | 'revoked'>;

const signed = ({ department, phone }: CaseFacts) =>
  [department, phone].filter((part) => part !== '').join('，电话 ');

const about =
  (subject: string, says: (facts: CaseFacts) => string) =>
  (facts: CaseFacts): Words => ({
    subject: `会计人员信息采集：${subject}`,
    text: `您的会计人员信息采集申请（编号 ${facts.referenceNumber}）${says(facts)}`,
  });

/** What of an event is told outside the system too. */
export const caseLetters: Readonly<Record<Decided, (facts: CaseFacts) => Words>> = {
  approved: about('审核通过', (facts) => `已审核通过。${signed(facts)}。`),
  returned: about('请修改后重新提交', (facts) => `需要修改，请登录查看意见并重新提交。${signed(facts)}。`),
  rejected: about('未通过审核', (facts) => `未通过审核，请登录查看原因。${signed(facts)}。`),
  transferred: about('已转由其他部门审核', (facts) => `已转由${signed(facts)}审核。`),
  revoked: about('审核结果已撤销', (facts) => `原审核结果已撤销，请登录查看原因。${signed(facts)}。`),
};

export const isToldOutside = (kind: EventView['kind']): kind is Decided => Object.hasOwn(caseLetters, kind);

const notYou = '如非本人操作，请联系所属财政部门。';

/** What is told of an account: to its phone, and in its inbox. */
export const accountLetters = {
  code: (code: string) => `验证码 ${code}，10 分钟内有效。`,
  passwordReset: (username: string) => `密码已重设，您的用户名是 ${username}。`,
  passwordChanged: () => `您的账号密码已修改。${notYou}`,
  draftEnds: (days: number) =>
    `您有一份尚未提交的会计人员信息采集草稿，如 ${days} 天内不登录，将按规定删除。继续填写请登录。`,
  phoneChanged: () => `您的账号已改用其他手机号。${notYou}`,
} as const;
