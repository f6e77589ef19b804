import '@acct-forms/elements/styles/tokens.css';
import '@acct-forms/elements/styles/skeleton.css';
import './page.css';
import { createMemoryBackend } from '@acct-forms/adapter/memory';
import '@acct-forms/elements/define/acct-portal.js';
import { registerMessages } from '@acct-forms/elements/define/messages.js';
import { lanjiang } from '../profile/index.ts';

// What the first page tells of the steps, with the section that only this province has.
registerMessages('zh-CN', 'entrance', { flow3Body: '填写基本、学历、单位、数字化能力、人才和职称信息' });
registerMessages('en', 'entrance', {
  flow3Body: 'Yourself, education, employer, digital skills, talent and titles',
});

const portal = document.querySelector('acct-portal');
if (portal) {
  portal.profile = lanjiang;
  // With a server this is createHttpAdapter({ baseUrl: '/api' }) of @acct-forms/adapter/http.
  portal.backend = createMemoryBackend({ profile: lanjiang, form: await lanjiang.form() }).adapterFor();
}
