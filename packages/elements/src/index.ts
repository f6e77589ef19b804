/** The classes of all elements. Importing them registers nothing: `@acct-forms/elements/define/<tag>.js` does. */
export { AcctAccount } from './account/acct-account.ts';
export { AcctAdmin } from './admin/acct-admin.ts';
export { AcctChange } from './change/acct-change.ts';
export { AcctDirectory } from './directory/acct-directory.ts';
export { AcctEducation } from './education/acct-education.ts';
export { AcctEntrance } from './entrance/acct-entrance.ts';
export { AcctGuide } from './guide/acct-guide.ts';
export { AcctHome } from './home/acct-home.ts';
export { AcctInfoPreview } from './preview/acct-info-preview.ts';
export { AcctInfoWizard } from './info-wizard/acct-info-wizard.ts';
export { AcctLetters } from './letters/acct-letters.ts';
export { AcctLogin } from './login/acct-login.ts';
export { AcctPasswordReset } from './account/acct-password-reset.ts';
export { AcctPortal } from './portal/acct-portal.ts';
export { AcctReceipt } from './preview/acct-receipt.ts';
export { AcctRegister } from './register/acct-register.ts';
export { AcctReviewCase } from './review/case/acct-review-case.ts';
export { AcctReviewQueue } from './review/queue/acct-review-queue.ts';
export { AcctReviewStats } from './review/stats/acct-review-stats.ts';
export { AcctUpload } from './upload/acct-upload.ts';

export { AcctCheckboxField } from './controls/checkbox-field/acct-checkbox-field.ts';
export { AcctChoiceField } from './controls/choice-field/acct-choice-field.ts';
export { AcctDateField } from './controls/date-field/acct-date-field.ts';
export { AcctListField } from './controls/list-field/acct-list-field.ts';
export { AcctOutputField } from './controls/output-field/acct-output-field.ts';
export { AcctRadioField } from './controls/radio-field/acct-radio-field.ts';
export { AcctRegionField } from './controls/region-field/acct-region-field.ts';
export { AcctTextField } from './controls/text-field/acct-text-field.ts';
export { AcctUnitField } from './controls/unit-field/acct-unit-field.ts';

export { registerMessages } from './controllers/words.ts';
export { endDrafts, wipeDrafts } from './drafts/draft-key.ts';
export type { PortalScreen, PortalScreens, ScreenState } from './portal/screens.ts';
