import { svg } from 'lit';
import type { Shown } from '../controllers/picture-viewer.ts';

// Everything in the drawings is made up; they show what must be seen, not what the documents look like in detail.
type Drawing = Pick<Shown, 'width' | 'height' | 'content'>;

const ink = '#1f2937';
const pale = '#5b6b80';
const red = '#b42318';

const line = (x: number, y: number, words: string, size = 20, anchor = 'start', fill = ink) =>
  svg`<text x=${x} y=${y} font-size=${size} text-anchor=${anchor} fill=${fill}>${words}</text>`;

const lines = (x: number, y: number, gap: number, all: readonly string[], size = 20) =>
  all.map((words, i) => line(x, y + i * gap, words, size));

/** Head and shoulders; `k` scales a drawing of 100 × 140. */
const person = (x: number, y: number, k: number) =>
  svg`<g transform="translate(${x} ${y}) scale(${k})">
    <rect width="100" height="140" fill="#fff" stroke="#d5dbe4"></rect>
    <path d="M8 140c0-30 18-42 42-42s42 12 42 42z" fill="#41566f"></path>
    <path d="M38 88h24v16l-12 10-12-10z" fill="#e3bf9f"></path>
    <ellipse cx="50" cy="62" rx="25" ry="31" fill="#ecd0b4"></ellipse>
    <path d="M24 60c-2-44 54-44 52 0-4-16-10-20-18-22-12 4-26 4-34 22z" fill="#2a2f38"></path>
  </g>`;

const seal = (x: number, y: number, words: string) =>
  svg`<circle cx=${x} cy=${y} r="62" fill="none" stroke=${red} stroke-width="5"></circle>
    ${line(x, y + 7, words, 20, 'middle', red)}`;

const card = (content: unknown): Drawing => ({
  width: 640,
  height: 404,
  content: svg`<rect x="4" y="4" width="632" height="396" rx="20" fill="#eef4fa" stroke="#b6c3d3" stroke-width="3"></rect>${content}`,
});

/** An upright A4 page: a heading, lines of text, what stands at its foot. */
const page = (title: string, text: readonly string[], foot: unknown = ''): Drawing => ({
  width: 600,
  height: 848,
  content: svg`${line(300, 110, title, 34, 'middle')} ${lines(70, 190, 44, text)} ${foot}`,
});

/** A certificate on its side, with a photo and a seal. */
const certificate = (title: string, text: readonly string[], from: string, photo = true): Drawing => ({
  width: 800,
  height: 560,
  content: svg`<rect x="16" y="16" width="768" height="528" fill="none" stroke="#c8a24b" stroke-width="6"></rect>
    ${line(400, 100, title, 38, 'middle')}
    ${photo ? person(70, 160, 1.3) : ''}
    ${lines(photo ? 240 : 90, 190, 46, text, 22)}
    ${line(720, 480, from, 22, 'end')} ${line(720, 514, '2012 年 7 月 1 日', 18, 'end', pale)}
    ${seal(620, 470, '示例印章')}`,
});

/** Names with what stands beside each, in two columns. */
const entries = (x: number, y: number, gap: number, all: readonly (readonly [string, string])[]) =>
  all.map(
    ([name, value], i) => svg`${line(x, y + i * gap, name, 22)} ${line(x + 130, y + i * gap, value, 22)}
      <path d="M${x + 130} ${y + i * gap + 12}h340" stroke="#d5dbe4" stroke-width="2"></path>`,
  );

/** Where a certificate has its code to scan: three marks and no code at all. */
const code = (x: number, y: number) =>
  svg`<rect x=${x} y=${y} width="104" height="104" fill="#fff" stroke=${pale} stroke-width="2"></rect>
    ${[
      [8, 8],
      [68, 8],
      [8, 68],
    ].map(
      ([dx = 0, dy = 0]) =>
        svg`<rect x=${x + dx} y=${y + dy} width="28" height="28" fill="none" stroke=${ink} stroke-width="8"></rect>`,
    )}
    ${line(x + 74, y + 84, '二维码', 14, 'middle', pale)}`;

const hand = (x: number, y: number, label: string) =>
  svg`${line(x, y, label, 20)}<path d="M${x + 165} ${y - 2}c20-40 24 10 40-16s18 22 34-4 30-22 40 6" fill="none" stroke="#1d4ed8" stroke-width="4"></path>`;

const drawings: Readonly<Record<string, () => Drawing>> = {
  photo: () => ({ width: 500, height: 700, content: person(0, 0, 5) }),
  idFront: () =>
    card(svg`${lines(44, 76, 52, ['姓名　张示例', '性别　男　　民族　汉', '出生　1990 年 1 月 1 日', '住址　吉林省长春市示例路 1 号'], 24)}
      ${line(44, 350, '公民身份号码　220100199001010013', 24)} ${person(450, 60, 1.5)}`),
  idBack: () =>
    card(svg`<circle cx="110" cy="110" r="58" fill="#fbe9e7" stroke=${red} stroke-width="4"></circle>
      ${line(110, 118, '国徽', 22, 'middle', red)}
      ${line(390, 96, '中华人民共和国', 30, 'middle')} ${line(390, 158, '居民身份证', 44, 'middle')}
      ${line(120, 290, '签发机关　长春市公安局示例分局', 24)}
      ${line(120, 340, '有效期限　2020.01.01—2040.01.01', 24)}`),
  idDataPage: () =>
    card(svg`${line(44, 64, '护照 / PASSPORT', 26)} ${person(44, 92, 1.4)}
      ${lines(220, 120, 44, ['姓名 / Name　SHILI ZHANG', '国籍 / Nationality　示例', '号码 / No.　E00000000', '有效期 / Expiry　2030-01-01'], 22)}
      ${line(36, 340, 'P<XXXZHANG<<SHILI<<<<<<<<<<<<<<<<<<', 20)} ${line(36, 372, 'E000000000XXX9001011M3001010<<<<<<<0', 20)}`),
  studentProof: () =>
    page(
      '在校证明',
      [
        '　　兹证明张示例（身份证号 220100199001010013）',
        '系我校会计学专业学生，现在校就读，',
        '预计毕业时间 2027 年 7 月。',
        '　　特此证明。',
      ],
      svg`${line(520, 650, '示例财经大学', 22, 'end')} ${line(520, 686, '2026 年 3 月 1 日', 18, 'end', pale)} ${seal(430, 650, '学校公章')}`,
    ),
  educationProof: () =>
    certificate(
      '普通高等学校毕业证书',
      [
        '学生　张示例　性别　男',
        '在本校　会计学　专业　四年制本科学习，',
        '成绩合格，准予毕业。',
        '证书编号　000001201205000000',
      ],
      '示例财经大学',
    ),
  educationProofPartTime: () =>
    certificate(
      '成人高等教育毕业证书',
      [
        '学生　张示例　性别　男',
        '在本校　会计学　专业　业余本科学习，',
        '成绩合格，准予毕业。',
        '证书编号　000005201505000000',
      ],
      '示例财经大学',
    ),
  unitCertificate: () => ({
    width: 600,
    height: 848,
    content: svg`<rect x="16" y="16" width="568" height="816" fill="none" stroke="#c8a24b" stroke-width="6"></rect>
      ${line(300, 104, '统一社会信用代码证书', 38, 'middle')}
      ${line(64, 168, '统一社会信用代码')} ${line(64, 202, '1122000000X0000X0X', 24)}
      ${line(64, 240, '颁发日期　2020 年 1 月 1 日', 18, 'start', pale)} ${code(440, 140)}
      ${entries(64, 330, 66, [
        ['机构名称', '吉林省示例中心'],
        ['机构性质', '机关'],
        ['机构地址', '长春市示例路 1 号'],
        ['负责人', '张示例'],
        ['赋码机关', '示例机构编制委员会办公室'],
      ])}
      ${seal(480, 620, '示例印章')}
      ${lines(64, 716, 26, ['注：以上信息如发生变化，应到赋码机关更新信息，换领新证。', '因不及时更新造成二维码失效等信息错误，责任自负。'], 16)}
      ${line(300, 800, '中央机构编制委员会办公室监制', 18, 'middle')}`,
  }),
  workProof: () =>
    page(
      '单位从事会计工作证明',
      [
        '　　兹证明张示例（身份证号：',
        '220100199001010013）自 2012 年 08 月至',
        '2026 年 03 月，在我单位财务部门从事财务会计',
        '等相关工作，本证明仅用于省财政厅会计人员',
        '信息采集工作。',
        '　　特此证明。',
      ],
      svg`${line(250, 640, '证明单位（公章）：')} ${line(250, 690, '日期：2026 年 3 月 1 日')} ${seal(450, 650, '单位公章')}`,
    ),
  talentProof: () =>
    certificate(
      '会计人才证书',
      ['张示例', '入选示例会计领军人才培养项目，', '特发此证。', '证书编号　RC-2018-001'],
      '示例发证机关',
    ),
  titleProof: () =>
    certificate(
      '专业技术资格证书',
      ['姓名　张示例', '资格名称　会计师', '资格级别　中级', '管理号　00000000000000001'],
      '示例发证机关',
    ),
  truthPledge: () =>
    page(
      '提供材料真实性承诺书',
      [
        '　　本人郑重声明，按信息采集要求上传的所有资料',
        '都同原件相符，所有证明材料都真实、有效，无任何',
        '虚假信息。如发现有任何虚假资料和证明材料，愿负',
        '相应的法律责任，本人承担由此产生的一切后果。',
      ],
      svg`${hand(250, 640, '承诺人（签字）：')} ${line(520, 700, '2026 年 3 月 1 日', 20, 'end', pale)}`,
    ),
};

/** The sample picture of a material by the key of its slot; a plain page where none was drawn. */
export function sampleOf(key: string, label: string): Drawing {
  return (
    drawings[key] ?? (() => page(label, ['　　文件的全文清晰可读，四边完整。'], seal(430, 640, '示例印章')))
  )();
}

/** The keys that have a drawing of their own. */
export const sampleKeys: readonly string[] = Object.keys(drawings);
