/** Every element in every state, with all of them defined: for the gallery page and for checks over all states. */
import { states as account } from '../account/gallery.ts';
import { states as admin } from '../admin/gallery.ts';
import { states as change } from '../change/gallery.ts';
import { states as controls } from '../controls/gallery.ts';
import { states as unitField } from '../controls/unit-field/gallery.ts';
import { states as directory } from '../directory/gallery.ts';
import { states as education } from '../education/gallery.ts';
import { states as entrance } from '../entrance/gallery.ts';
import { states as guide } from '../guide/gallery.ts';
import { states as home } from '../home/gallery.ts';
import { states as infoWizard } from '../info-wizard/gallery.ts';
import { states as letters } from '../letters/gallery.ts';
import { states as login } from '../login/gallery.ts';
import { states as portal } from '../portal/gallery.ts';
import { states as preview } from '../preview/gallery.ts';
import { states as register } from '../register/gallery.ts';
import { states as reviewCase } from '../review/case/gallery.ts';
import { states as reviewQueue } from '../review/queue/gallery.ts';
import { states as stats } from '../review/stats/gallery.ts';
import { states as upload } from '../upload/gallery.ts';
import type { GalleryState } from '../styles/gallery-state.ts';
import './acct-account.ts';
import './acct-admin.ts';
import './acct-change.ts';
import './acct-checkbox-field.ts';
import './acct-choice-field.ts';
import './acct-date-field.ts';
import './acct-directory.ts';
import './acct-education.ts';
import './acct-entrance.ts';
import './acct-guide.ts';
import './acct-home.ts';
import './acct-info-preview.ts';
import './acct-info-wizard.ts';
import './acct-letters.ts';
import './acct-list-field.ts';
import './acct-login.ts';
import './acct-output-field.ts';
import './acct-password-reset.ts';
import './acct-portal.ts';
import './acct-radio-field.ts';
import './acct-receipt.ts';
import './acct-region-field.ts';
import './acct-register.ts';
import './acct-review-case.ts';
import './acct-review-queue.ts';
import './acct-review-stats.ts';
import './acct-text-field.ts';
import './acct-unit-field.ts';
import './acct-upload.ts';

export const gallery: readonly GalleryState[] = [
  ...account,
  ...admin,
  ...change,
  ...controls,
  ...unitField,
  ...directory,
  ...education,
  ...entrance,
  ...guide,
  ...home,
  ...infoWizard,
  ...letters,
  ...login,
  ...portal,
  ...preview,
  ...register,
  ...reviewQueue,
  ...reviewCase,
  ...stats,
  ...upload,
];
