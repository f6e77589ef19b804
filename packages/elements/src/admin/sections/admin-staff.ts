import type { NewStaff, Staff, StaffRole } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, plus } from '../../styles/icons.ts';
import type { Desk, Section } from '../desk.ts';
import { EntryForm } from '../entry-form.ts';
import type { EntryField, Typed } from '../entry-field.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import { listView, rowAct, type Column } from '../list-view.ts';
import { tellPassword } from '../first-password.ts';
import { ask } from '../question.ts';

const roles: readonly StaffRole[] = ['reviewer', 'supervisor', 'administrator', 'auditor'];
const isOfBureau = (role: string | undefined): boolean => role === 'reviewer' || role === 'supervisor';

/** 人员: accounts of the staff; an administrator's of the whole province, a supervisor's of the own bureau. */
class StaffSection implements Section {
  readonly #desk: Desk;
  readonly #list;
  readonly #form: EntryForm;
  #bureau: number | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#list = desk.pages<Staff>((cursor, signal) =>
      desk.around.administration.staff.list(
        this.#bureau === undefined ? {} : { bureau: this.#bureau },
        cursor,
        { signal },
      ),
    );
    this.#form = new EntryForm(desk, {
      title: () => desk.t['staff.new'],
      lead: () => html`<p class="lead">${desk.t['staff.newLead']}</p>`,
      submit: () => desk.t['staff.create'],
      fields: (typed) => this.#fields(typed),
      send: (typed) => this.#create(typed),
    });
  }

  open(): Promise<void> {
    return this.#list.load();
  }

  actions(): TemplateResult {
    return html`<button type="button" class="button small filled" part="new" @click=${this.#form.open}>
      ${icon(plus)}${this.#desk.t['staff.new']}
    </button>`;
  }

  render(): TemplateResult {
    const { t, bureaus, isProvince } = this.#desk;
    return html`${
      isProvince
        ? html`<div class="filters">
            ${filterSelect(
              t['staff.bureau'],
              String(this.#bureau ?? ''),
              [['', t['staff.bureauAll']], ...bureaus.map(({ no, name }) => [String(no), name] as const)],
              (no) => {
                this.#bureau = no === '' ? undefined : Number(no);
                void this.#list.first();
              },
            )}
          </div>`
        : nothing
    }
    ${listView(this.#desk, this.#list, {
      label: t['section.staff'],
      columns: this.#columns(),
      empty: t['staff.empty'],
    })}`;
  }

  #columns(): readonly Column<Staff>[] {
    const { t } = this.#desk;
    return [
      { label: t['staff.name'], kind: 'head', cell: ({ name }) => name },
      { label: t['staff.username'], cell: ({ username }) => username },
      { label: t['staff.role'], cell: ({ role }) => t[`role.${role}`] },
      {
        label: t['staff.bureau'],
        cell: ({ bureau }) => (bureau === undefined ? t['staff.province'] : this.#desk.named(bureau.name)),
      },
      { label: t['staff.state'], cell: (staff) => this.#state(staff) },
      { label: t.acts, kind: 'acts', cell: (staff) => this.#acts(staff) },
    ];
  }

  #state({ disabled, mustChangePassword }: Staff): TemplateResult {
    const { t } = this.#desk;
    const [words, tone] = disabled
      ? [t['staff.disabled'], '']
      : mustChangePassword
        ? [t['staff.first'], 'warning']
        : [t['staff.active'], 'success'];
    return html`<span class="badge ${tone}">${words}</span>`;
  }

  /** What may be done with an account; of one's own another page has what there is. */
  #acts(staff: Staff): unknown {
    const { t, isProvince, around } = this.#desk;
    if (staff.id === around.session.account.id) return html`<span class="quiet">${t['staff.self']}</span>`;
    if (staff.disabled || !(isProvince || staff.role === 'reviewer')) return nothing;
    const named = (words: string) => format(t.named, { act: words, name: staff.name });
    return [
      rowAct(t['staff.reset'], named(t['staff.reset']), () => this.#askReset(staff)),
      rowAct(t['staff.disable'], named(t['staff.disable']), () => this.#askDisable(staff)),
    ];
  }

  #fields({ role }: Typed): readonly EntryField[] {
    const { t, isProvince, bureaus } = this.#desk;
    const province: readonly EntryField[] = [
      {
        name: 'role',
        label: t['staff.role'],
        kind: 'choice',
        required: true,
        options: roles.map((value) => ({ value, label: t[`role.${value}`] })),
      },
      ...(isOfBureau(role)
        ? [
            {
              name: 'bureau',
              label: t['staff.bureau'],
              kind: 'choice' as const,
              required: true as const,
              options: bureaus.map(({ no, name }) => ({ value: String(no), label: name })),
            },
          ]
        : []),
    ];
    return [
      { name: 'name', label: t['staff.name'], required: true, maxlength: 50 },
      {
        name: 'username',
        label: t['staff.username'],
        hint: t['staff.usernameHint'],
        required: true,
        maxlength: 20,
      },
      ...(isProvince ? province : []),
      {
        name: 'idNumber',
        label: t['staff.idNumber'],
        hint: t['staff.idNumberHint'],
        maxlength: 18,
        wide: true,
      },
    ];
  }

  async #create({ username = '', name = '', role, bureau, idNumber }: Typed): Promise<void> {
    const input: NewStaff = {
      username,
      name,
      role: (role as StaffRole | undefined) ?? 'reviewer',
      ...(bureau === undefined ? {} : { bureau: Number(bureau) }),
      ...(idNumber === undefined ? {} : { idNumber }),
    };
    const { staff, firstPassword } = await this.#desk.around.administration.staff.create(input);
    this.#desk.say(format(this.#desk.t['staff.created'], { name: staff.name }));
    void this.#list.load();
    tellPassword(this.#desk, staff, firstPassword);
  }

  #askDisable(staff: Staff): void {
    const { t } = this.#desk;
    ask(this.#desk, {
      title: format(t['staff.disableQuestion'], { name: staff.name }),
      body: html`<p>${t['staff.disableBody']}</p>`,
      does: t['staff.disable'],
      danger: true,
      act: async () => {
        const changed = await this.#desk.around.administration.staff.disable(staff.id);
        this.#list.replace(changed, ({ id }) => id === staff.id);
        return format(t['staff.disabledTold'], { name: staff.name });
      },
    });
  }

  #askReset(staff: Staff): void {
    const { t } = this.#desk;
    let password = '';
    ask(this.#desk, {
      title: format(t['staff.resetQuestion'], { name: staff.name }),
      body: html`<p>${t['staff.resetBody']}</p>`,
      does: t['staff.reset'],
      act: async () => {
        const { firstPassword } = await this.#desk.around.administration.staff.resetPassword(staff.id);
        password = firstPassword;
        this.#list.replace({ ...staff, mustChangePassword: true }, ({ id }) => id === staff.id);
        return format(t['staff.resetTold'], { name: staff.name });
      },
      next: () => tellPassword(this.#desk, staff, password),
    });
  }
}

export const open = (desk: Desk): Section => new StaffSection(desk);
