import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { completeData, fill, newApplicant } from '../drafts/testing/applicant.ts';
import { deep } from '../drafts/testing/screen.ts';
import '../define/acct-info-preview.ts';
import { openWizard } from './testing/wizard.ts';
// The home page's words beside the form's, loaded last: neither may replace the other's.
import '../define/words.ts';
import { waitUntil } from '../testing/wait-until.ts';

describe('the form in another language', () => {
  afterEach(fixtureCleanup);

  it('names labels and options in English after a switch in place', async () => {
    const wizard = await openWizard(await newApplicant(), 'basic');
    const idTypes = () =>
      [...deep(wizard.shadowRoot!)].find((each) => each.getAttribute('data-path') === 'basic.idType');
    const options = () =>
      [...idTypes()!.shadowRoot!.querySelectorAll('option')].map((each) => each.textContent!.trim());
    await waitUntil(() => options().some((each) => /普通护照/.test(each)));
    wizard.parentElement!.lang = 'en';
    // The attribute is read where the element is placed; only the context is watched.
    wizard.parentElement!.append(wizard);
    await waitUntil(() => !/[一-鿿]/.test(options().join('')), `still ${options().join(' ')}`);
    expect(idTypes()!.shadowRoot!.querySelector('label')!.textContent).not.to.match(/[一-鿿]/);
  });

  it('names regions and the bureau in English', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await openWizard(person, 'employer');
    wizard.parentElement!.lang = 'en';
    wizard.parentElement!.append(wizard);
    const at = (path: string) =>
      [...deep(wizard.shadowRoot!)].find((each) => each.getAttribute('data-path') === path)!;
    const region = () => at('employer.residenceRegion').shadowRoot!;
    await waitUntil(() => region().querySelectorAll('select')[2]?.selectedOptions[0]?.text === 'Chaoyang');
    await waitUntil(() => !/[一-鿿]/.test(region().textContent!), 'words that come with the region');
    await waitUntil(() => at('employer.department').textContent!.includes('Finance Bureau of Changchun'));
  });

  it('previews the chosen names in English', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const { backend, profile, session } = person;
    const place = await fixture<HTMLElement>(
      html`<div lang="en">
        <acct-info-preview .backend=${backend} .profile=${profile} .session=${session}></acct-info-preview>
      </div>`,
    );
    const preview = place.firstElementChild!;
    const said = () => preview.shadowRoot!.textContent!;
    await waitUntil(() => said().includes('Resident identity card'), said().slice(0, 2000));
    expect(said()).not.to.include('汉族');
    expect(said()).not.to.include('身份证');
    await waitUntil(() => said().includes('Finance Bureau of Changchun'));
    expect(said()).to.include('Jilin Province, Changchun, Chaoyang').and.to.not.include('财政局');
    const pledge = preview.shadowRoot!.querySelector<HTMLElement & { label: string }>('acct-checkbox-field')!;
    expect(pledge.label).to.match(/^I solemnly declare/);
  });
});
