import { expect } from '@open-wc/testing';
import { AcctCheckboxField } from './checkbox-field/acct-checkbox-field.ts';
import { AcctChoiceField } from './choice-field/acct-choice-field.ts';
import { AcctDateField } from './date-field/acct-date-field.ts';
import { AcctListField } from './list-field/acct-list-field.ts';
import { AcctOutputField } from './output-field/acct-output-field.ts';
import { AcctRadioField } from './radio-field/acct-radio-field.ts';
import { AcctRegionField } from './region-field/acct-region-field.ts';
import { AcctTextField } from './text-field/acct-text-field.ts';

it('registers no element and adopts no sheet when the classes are imported', () => {
  const classes = {
    'acct-checkbox-field': AcctCheckboxField,
    'acct-choice-field': AcctChoiceField,
    'acct-date-field': AcctDateField,
    'acct-list-field': AcctListField,
    'acct-output-field': AcctOutputField,
    'acct-radio-field': AcctRadioField,
    'acct-region-field': AcctRegionField,
    'acct-text-field': AcctTextField,
  };
  for (const [tag, each] of Object.entries(classes)) {
    expect(customElements.get(tag), tag).to.equal(undefined);
    expect(() => new each()).to.throw();
  }
  expect(document.adoptedStyleSheets.length).to.equal(0);
});
