import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

const sections = {
  basic: '基本信息',
  education: '学历信息',
  employer: '单位信息',
  talent: '人才信息',
  title: '职称信息',
  materials: '相关材料上传',
};

/** The wizard in each of its sections; backend, profile and session come from the page around. */
export const states: readonly GalleryState[] = Object.entries(sections).map(([key, name]) => ({
  tag: 'acct-info-wizard',
  name,
  render: () => html`<acct-info-wizard section=${key}></acct-info-wizard>`,
}));
