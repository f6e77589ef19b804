import {
  blocks,
  changeIssues,
  factsOf,
  isReadOnly,
  slotsOf,
  validateApplication,
  type Actor,
  type FormDefinition,
  type Issue,
} from '@acct-forms/core';
import { changeOf } from './change-scope.ts';
import type { Loaded } from '../queries/load-application.ts';

export function issuesOf(form: FormDefinition, { app, base, data, materials, context }: Loaded): Issue[] {
  const now = { data, materials };
  const found = validateApplication(form, now, context);
  return base && app.changeKind
    ? [...found, ...changeIssues(form, app.changeKind, base, now, context, found)]
    : found;
}

/** Paths that are computed, taken from a register or not opened by a change, whatever is sent for them. */
export function lockedPaths(form: FormDefinition, { app, data, context }: Loaded): string[] {
  const facts = factsOf(form, data, context);
  const opened = changeOf(form, app)?.sections;
  return form.sections.flatMap(({ key, fields }) => {
    const closed = opened?.includes(key) === false;
    return Object.entries(fields).flatMap(([name, field]) =>
      closed || isReadOnly(field, facts) ? [`${key}.${name}`] : [],
    );
  });
}

/** How the guards of the workflow stand for the applicant. */
export function applicantActor(form: FormDefinition, loaded: Loaded, issues: readonly Issue[]): Actor {
  const { app, account, data, context, materials, flags } = loaded;
  return {
    role: 'applicant',
    guards: {
      own: app.account === account.id,
      complete: !blocks(issues),
      pledge: slotsOf(form, data, context).every(
        ({ slot, path }) => slot.letter !== 'truthPledge' || path in materials,
      ),
      flagsAnswered: !flags.some((flag) => flag.published && flag.state === 'open'),
      unclaimed: !app.claimedBy,
      isChange: app.kind === 'change',
    },
  };
}
