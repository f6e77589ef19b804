import { Migration } from '@mikro-orm/migrations';

const decided = `('returned', 'approved', 'rejected')`;
const lastDecider = `(select e.actor_id from event as e where e.application_id = application.id and e.kind in ('returned', 'approved', 'rejected', 'revoked') order by e.id desc limit 1)`;

/** Who decided and when, in the queue; of what was decided before, as its history tells. */
export class Migration20261130000100_decided extends Migration {
  override up(): void {
    this.addSql(`alter table application add decision_by text collate "C" null`);
    this.addSql(`alter table case_entry add reviewer_id text collate "C" null`);
    this.addSql(`alter table case_entry add decided_at bigint not null default 0`);
    this.addSql(`alter table case_entry alter column decided_at drop default`);
    this.addSql(`update application set decision_by = ${lastDecider} where state in ${decided}`);
    this.addSql(
      `update case_entry set reviewer_id = a.decision_by, decided_at = coalesce(floor(extract(epoch from a.decision_at) * 1000)::bigint, 0) from application as a where a.id = case_entry.application_id and case_entry.state in ${decided}`,
    );
    this.addSql(
      `update case_entry set reviewer_id = a.claimed_by from application as a where a.id = case_entry.application_id and case_entry.state = 'inReview'`,
    );
    this.addSql(
      `create index case_entry_bureau_no_state_kind_decided_at_application_id_index on case_entry (bureau_no, state, kind, decided_at, application_id)`,
    );
  }
}
