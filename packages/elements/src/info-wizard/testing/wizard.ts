import { fixture, html } from '@open-wc/testing';
import '../../define/acct-info-wizard.ts';
import type { Applicant } from '../../drafts/testing/applicant.ts';
import type { AcctInfoWizard } from '../acct-info-wizard.ts';
import { waitUntil } from '../../testing/wait-until.ts';

/** The wizard of a person, opened. */
export async function openWizard(person: Applicant, section = ''): Promise<AcctInfoWizard> {
  const { backend, profile, session } = person;
  const wizard = await fixture<AcctInfoWizard>(
    html`<acct-info-wizard
      .backend=${backend}
      .profile=${profile}
      .session=${session}
      section=${section}
    ></acct-info-wizard>`,
  );
  await waitUntil(() => wizard.record.status !== 'waiting', 'never opened');
  await wizard.updateComplete;
  return wizard;
}

export const saved = (wizard: AcctInfoWizard): Promise<void> =>
  waitUntil(() => wizard.record.saves.state.kind === 'saved', 'never saved');

/** What the stepper says of a step. */
export const stepWords = (wizard: AcctInfoWizard, name: string): string | undefined =>
  [...wizard.shadowRoot!.querySelectorAll('.step')]
    .find((step) => step.querySelector('.name')?.textContent === name)
    ?.querySelector('.words')?.textContent ?? undefined;
