import '@acct-forms/elements/styles/tokens.css';
import '@acct-forms/elements/styles/skeleton.css';
import './page.css';
import '@acct-forms/elements/define/acct-portal.js';
import { jilin } from '@acct-forms/profiles/jilin';
import { createDeskAdapter } from './adapter/index.ts';

const portal = document.querySelector('acct-portal');
if (portal) {
  portal.profile = jilin;
  portal.backend = createDeskAdapter('/desk');
}
