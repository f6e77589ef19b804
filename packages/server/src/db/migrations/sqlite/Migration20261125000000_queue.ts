import { raw } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { neighbours } from '../../../queries/neighbours.ts';

/** The queue of each bureau in the order of an index, and the names of units by pairs of characters. */
export class Migration20261125000000_queue extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table case_entry (bureau_no integer not null, application_id text not null, state text not null, kind text not null, submitted_at bigint not null, deadline_at bigint not null, unit_code text null, primary key (bureau_no, application_id), constraint case_entry_application_id_foreign foreign key (application_id) references application (id))`,
    );
    this.addSql(`create index case_entry_application_id_index on case_entry (application_id)`);
    for (const column of ['submitted_at', 'deadline_at'])
      this.addSql(
        `create index case_entry_bureau_no_state_kind_${column}_application_id_index on case_entry (bureau_no, state, kind, ${column}, application_id)`,
      );
    this.addSql(
      `create index case_entry_bureau_no_unit_code_submitted_at_application_id_index on case_entry (bureau_no, unit_code, submitted_at, application_id)`,
    );
    const bureaus = ['0', 'holder_no', 'department_no', 'decision_department_no'];
    this.addSql(
      `insert into case_entry (bureau_no, application_id, state, kind, submitted_at, deadline_at, unit_code) ${bureaus
        .map(
          (bureau) =>
            `select ${bureau}, id, state, kind, coalesce(submitted_at, 0), coalesce(deadline_at, 9000000000000000), unit_code from application where round > 0 and state not in ('draft', 'discarded') and ${bureau} is not null`,
        )
        .join(' union ')}`,
    );
    this.addSql(
      `create table unit_name_token (token text not null, name text not null, unit_id text not null, primary key (token, name, unit_id), constraint unit_name_token_unit_id_foreign foreign key (unit_id) references unit (id))`,
    );
    this.addSql(`create index unit_name_token_unit_id_index on unit_name_token (unit_id)`);
    for (const { id, name } of await this.execute('select id, name from unit'))
      for (const token of neighbours(String(name).toLowerCase()))
        this.addSql(
          raw('insert into unit_name_token (token, name, unit_id) values (?, ?, ?)', [token, name, id]),
        );
    this.addSql(`drop index application_holder_no_state_submitted_at_id_index`);
  }
}
