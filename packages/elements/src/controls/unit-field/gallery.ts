import type { UnitDetail } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../../styles/gallery-state.ts';

const unit: UnitDetail = {
  id: 'sample',
  unitCode: '91220100MA00000X0X',
  unitName: '长春示例商贸有限公司',
  unitRegion: '220104',
  unitAddress: '吉林省长春市朝阳区示例大街 1 号',
  state: 'confirmed',
};
const units = { search: async () => [unit], check: async () => unit };
const label = '组织机构代码或社会统一信用代码';

/** The code of an employer in its own states, with a fictional unit. */
export const states: readonly GalleryState[] = [
  {
    tag: 'acct-unit-field',
    name: '可查找',
    render: () => html`<acct-unit-field required label=${label} .units=${units}></acct-unit-field>`,
  },
  {
    tag: 'acct-unit-field',
    name: '单位信息已存在',
    render: () =>
      html`<acct-unit-field
        required
        label=${label}
        .value=${unit.unitCode}
        .units=${units}
        .offered=${unit}
      ></acct-unit-field>`,
  },
  {
    tag: 'acct-unit-field',
    name: '已选用',
    render: () =>
      html`<acct-unit-field
        required
        readonly
        taken
        label=${label}
        readonly-reason="来自已登记的单位信息"
        .value=${unit.unitCode}
        .units=${units}
      ></acct-unit-field>`,
  },
];
