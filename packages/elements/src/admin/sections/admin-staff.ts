import type { NewStaff, Staff, StaffChange, StaffFilter, StaffRole } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, plus } from '../../styles/icons.ts';
import type { Desk, Section } from '../desk.ts';
import { EntryForm } from '../entry-form.ts';
import type { EntryField, Typed } from '../entry-field.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import { listView, rowAct, searchForm, type Column } from '../list-view.ts';
import { tellPassword } from '../first-password.ts';
import { ask } from '../question.ts';

const roles: readonly StaffRole[] = ['reviewer', 'supervisor', 'administrator', 'auditor'];
const states = ['active', 'first', 'disabled'] as const;
const isOfBureau = (role: string | undefined): boolean => role === 'reviewer' || role === 'supervisor';

/** 人员: accounts of the staff; an administrator's of the whole province, a supervisor's of the own bureau. */
class StaffSection implements Section {
  readonly #desk: Desk;
  readonly #list;
  readonly #form: EntryForm;
  #filter: StaffFilter = {};

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#list = desk.pages<Staff>((cursor, signal) => this.#calls.list(this.#filter, cursor, { signal }));
    this.#form = new EntryForm(desk, {
      title: () => desk.t['staff.new'],
      lead: () => html`<p class="lead">${desk.t['staff.newLead']}</p>`,
      submit: () => desk.t['staff.create'],
      fields: (typed) => this.#fields(typed),
      send: (typed) => this.#create(typed),
    });
  }

  get #calls() {
    return this.#desk.around.administration.staff;
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
    const { t, isProvince } = this.#desk;
    const search = {
      label: t['staff.search'],
      wanted: this.#filter.search ?? '',
      more: [...(isProvince ? [this.#bureauFilter(), this.#roleFilter()] : []), this.#stateFilter()],
    };
    const narrowed = Object.keys(this.#filter).length > 0;
    return html`${searchForm(this.#desk, search, (text) => this.#narrow('search', text))}
    ${listView(this.#desk, this.#list, {
      label: t['section.staff'],
      columns: this.#columns(),
      empty: t[narrowed ? 'staff.nothingFound' : 'staff.empty'],
    })}`;
  }

  #narrow(name: keyof StaffFilter, value: string): void {
    const { [name]: _, ...others } = this.#filter;
    const given = name === 'bureau' ? Number(value) : value;
    this.#filter = value === '' ? others : { ...others, [name]: given };
    void this.#list.first();
  }

  #bureauFilter(): TemplateResult {
    const { t, bureaus } = this.#desk;
    const options = bureaus.map(({ no, name }) => [String(no), name] as const);
    return filterSelect(
      t['staff.bureau'],
      String(this.#filter.bureau ?? ''),
      [['', t['staff.bureauAll']], ...options],
      (no) => this.#narrow('bureau', no),
    );
  }

  #roleFilter(): TemplateResult {
    const { t } = this.#desk;
    const options = roles.map((role) => [role, t[`role.${role}`]] as const);
    return filterSelect(
      t['staff.role'],
      this.#filter.role ?? '',
      [['', t['staff.roleAll']], ...options],
      (role) => this.#narrow('role', role),
    );
  }

  #stateFilter(): TemplateResult {
    const { t } = this.#desk;
    const options = states.map((state) => [state, t[`staff.${state}`]] as const);
    return filterSelect(
      t['staff.state'],
      this.#filter.state ?? '',
      [['', t['staff.stateAll']], ...options],
      (state) => this.#narrow('state', state),
    );
  }

  #columns(): readonly Column<Staff>[] {
    const { t, around } = this.#desk;
    return [
      { label: t['staff.name'], kind: 'head', cell: ({ name }) => name },
      { label: t['staff.username'], cell: ({ username }) => username },
      { label: t['staff.role'], cell: ({ role }) => t[`role.${role}`] },
      {
        label: t['staff.bureau'],
        cell: ({ bureau }) => (bureau === undefined ? t['staff.province'] : this.#desk.named(bureau.name)),
      },
      { label: t['staff.state'], cell: (staff) => this.#state(staff) },
      {
        label: t['staff.lastSignIn'],
        kind: 'moment',
        cell: ({ lastSignInAt: at }) =>
          at === undefined ? t['staff.neverSignedIn'] : formatMoment(new Date(at), around.lang),
      },
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

  /** What may be done with an account; of one's own the name is changed here, the password on another page. */
  #acts(staff: Staff): unknown {
    const { t, isProvince } = this.#desk;
    const act = (words: string, does: (staff: Staff) => void) =>
      rowAct(words, format(t.named, { act: words, name: staff.name }), () => does(staff));
    const edit = act(t.edit, this.#edit);
    if (this.#isSelf(staff)) return [html`<span class="quiet">${t['staff.self']}</span>`, edit];
    if (!(isProvince || staff.role === 'reviewer')) return nothing;
    return staff.disabled
      ? [edit, act(t['staff.reactivate'], this.#askReactivate)]
      : [edit, act(t['staff.reset'], this.#askReset), act(t['staff.disable'], this.#askDisable)];
  }

  #isSelf({ id }: Staff): boolean {
    return id === this.#desk.around.session.account.id;
  }

  /** Role and bureau, which only the province chooses. */
  #placeFields({ role }: Typed): readonly EntryField[] {
    const { t, isProvince, bureaus } = this.#desk;
    if (!isProvince) return [];
    return [
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
  }

  #nameField(): EntryField {
    return { name: 'name', label: this.#desk.t['staff.name'], required: true, maxlength: 50 };
  }

  #fields(typed: Typed): readonly EntryField[] {
    const { t } = this.#desk;
    return [
      this.#nameField(),
      ...this.#placeFields(typed),
      {
        name: 'username',
        label: t['staff.username'],
        hint: t['staff.usernameHint'],
        required: true,
        maxlength: 20,
        wide: true,
      },
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
    const { staff, firstPassword } = await this.#calls.create(input);
    this.#desk.say(format(this.#desk.t['staff.created'], { name: staff.name }));
    void this.#list.load();
    tellPassword(this.#desk, staff, firstPassword);
  }

  /** Sends what was changed alone. */
  readonly #edit = (staff: Staff): void => {
    const desk = this.#desk;
    const { t } = desk;
    const start: Typed = {
      name: staff.name,
      role: staff.role,
      ...(staff.bureau === undefined ? {} : { bureau: String(staff.bureau.no) }),
    };
    const self = this.#isSelf(staff);
    const form = new EntryForm(desk, {
      title: () => format(t['staff.editTitle'], { name: staff.name }),
      lead: () => html`<p class="lead">${t[self ? 'staff.editSelf' : 'staff.editLead']}</p>`,
      submit: () => t.save,
      fields: (typed) => [this.#nameField(), ...(self ? [] : this.#placeFields(typed))],
      start,
      send: async ({ name = '', role, bureau }) => {
        const change: StaffChange = {
          ...(name === start['name'] ? {} : { name }),
          ...(role === undefined || role === start['role'] ? {} : { role: role as StaffRole }),
          ...(bureau === undefined || bureau === start['bureau'] ? {} : { bureau: Number(bureau) }),
        };
        this.#show(await this.#calls.update(staff.id, change));
        desk.dialogs.close();
        desk.say(format(t.savedTold, { name }));
      },
    });
    void form.open();
  };

  #show(changed: Staff): void {
    this.#list.replace(changed, ({ id }) => id === changed.id);
  }

  readonly #askDisable = (staff: Staff): void => {
    const { t } = this.#desk;
    ask(this.#desk, {
      title: format(t['staff.disableQuestion'], { name: staff.name }),
      body: html`<p>${t['staff.disableBody']}</p>`,
      does: t['staff.disable'],
      danger: true,
      act: async () => {
        this.#show(await this.#calls.disable(staff.id));
        return format(t['staff.disabledTold'], { name: staff.name });
      },
    });
  };

  readonly #askReactivate = (staff: Staff): void => {
    const { t } = this.#desk;
    this.#askPassword(staff, {
      title: t['staff.reactivateQuestion'],
      body: t['staff.reactivateBody'],
      does: t['staff.reactivate'],
      told: t['staff.reactivated'],
      call: async () => {
        const { staff: now, firstPassword } = await this.#calls.reactivate(staff.id);
        this.#show(now);
        return firstPassword;
      },
    });
  };

  readonly #askReset = (staff: Staff): void => {
    const { t } = this.#desk;
    this.#askPassword(staff, {
      title: t['staff.resetQuestion'],
      body: t['staff.resetBody'],
      does: t['staff.reset'],
      told: t['staff.resetTold'],
      call: async () => {
        const { firstPassword } = await this.#calls.resetPassword(staff.id);
        this.#show({ ...staff, mustChangePassword: true });
        return firstPassword;
      },
    });
  };

  /** A question whose answer is a first password, which is then told. */
  #askPassword(
    staff: Staff,
    {
      title,
      body,
      does,
      told,
      call,
    }: Readonly<Record<'title' | 'body' | 'does' | 'told', string>> & {
      readonly call: () => Promise<string>;
    },
  ): void {
    let password = '';
    ask(this.#desk, {
      title: format(title, { name: staff.name }),
      body: html`<p>${body}</p>`,
      does,
      act: async () => {
        password = await call();
        return format(told, { name: staff.name });
      },
      next: () => tellPassword(this.#desk, staff, password),
    });
  }
}

export const open = (desk: Desk): Section => new StaffSection(desk);
