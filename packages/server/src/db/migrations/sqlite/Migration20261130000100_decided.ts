import { Migration } from '@mikro-orm/migrations';

const decided = `('returned', 'approved', 'rejected')`;
const lastDecider = `(select e.actor_id from event as e where e.application_id = application.id and e.kind in ('returned', 'approved', 'rejected', 'revoked') order by e.id desc limit 1)`;

/** Who decided and when, in the queue; of what was decided before, as its history tells. */
export class Migration20261130000100_decided extends Migration {
  override up(): void {
    this.addSql(`alter table application add column decision_by text null`);
    this.addSql(`update application set decision_by = ${lastDecider} where state in ${decided}`);
    this.addSql(`alter table case_entry rename to case_entry_before`);
    this.addSql(
      `create table case_entry (bureau_no integer not null, application_id text not null, state text not null, kind text not null, submitted_at bigint not null, deadline_at bigint not null, unit_code text null, reviewer_id text null, decided_at bigint not null, primary key (bureau_no, application_id), constraint case_entry_application_id_foreign foreign key (application_id) references application (id))`,
    );
    this.addSql(
      `insert into case_entry select e.*, case when e.state in ${decided} then a.decision_by when e.state = 'inReview' then a.claimed_by end, case when e.state in ${decided} then coalesce(a.decision_at, 0) else 0 end
       from case_entry_before as e join application as a on a.id = e.application_id`,
    );
    this.addSql(`drop table case_entry_before`);
    this.addSql(`create index case_entry_application_id_index on case_entry (application_id)`);
    for (const column of ['submitted_at', 'deadline_at', 'decided_at'])
      this.addSql(
        `create index case_entry_bureau_no_state_kind_${column}_application_id_index on case_entry (bureau_no, state, kind, ${column}, application_id)`,
      );
    this.addSql(
      `create index case_entry_bureau_no_unit_code_submitted_at_application_id_index on case_entry (bureau_no, unit_code, submitted_at, application_id)`,
    );
  }
}
