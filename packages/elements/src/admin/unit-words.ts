import type { UnitDetail } from '@acct-forms/adapter';
import { displayValue, fieldAt, hintOf, issueText, labelOf, optionsOf, type Issue } from '@acct-forms/core';
import type { EntryField } from './entry-field.ts';
import { FormWords } from './form-words.ts';

/** What a unit has, as section employer declares it, in the order in which it is shown. */
export const unitFields = [
  'unitName',
  'unitCode',
  'industry',
  'economicType',
  'unitRegion',
  'unitAddress',
  'unitPhone',
  'unitPostcode',
] as const satisfies readonly (keyof UnitDetail)[];
export type UnitFieldName = (typeof unitFields)[number];

const required: readonly UnitFieldName[] = ['unitName', 'unitCode', 'unitRegion', 'unitAddress'];

/** Labels, options and sentences of a unit's fields, by the declarations of the province's form. */
export class UnitWords extends FormWords {
  label(name: UnitFieldName): string {
    const speaker = this.speaker;
    return speaker ? labelOf(speaker, `employer.${name}`) : '';
  }

  /** A value in words; a dash for none. */
  value(unit: UnitDetail, name: UnitFieldName): string {
    const speaker = this.speaker;
    const value = unit[name];
    return (
      (speaker && value !== undefined && displayValue(speaker, `employer.${name}`, value)) || this.desk.t.none
    );
  }

  readonly issue = ({ path, code, severity }: Issue): string | undefined => {
    const speaker = this.speaker;
    // What is the administration's own to say.
    if (code === 'exists') return undefined;
    return speaker && issueText(speaker, { path: `employer.${path}`, code, severity });
  };

  fields(unit: UnitDetail): readonly EntryField[] {
    const speaker = this.speaker;
    if (!speaker) return [];
    const { profile } = this.desk.around;
    return unitFields.map((name): EntryField => {
      const field = fieldAt(speaker.form, `employer.${name}`);
      const hint = hintOf(speaker, `employer.${name}`, {});
      return {
        name,
        label: this.label(name),
        ...(hint === undefined ? {} : { hint }),
        ...(required.includes(name) ? { required: true } : {}),
        ...(field?.wide ? { wide: true } : {}),
        ...(field?.kind === 'choice'
          ? { kind: 'choice', options: optionsOf(speaker, field, unit[name]) }
          : field?.kind === 'region'
            ? { kind: 'region', regions: [profile.regions.root], names: speaker.words }
            : {}),
      };
    });
  }
}
