import { Migration } from '@mikro-orm/migrations';

/** Queues by kind of change and by reviewer, and reference numbers by their last characters. */
export class Migration20261130000200_queue_filters extends Migration {
  override up(): void {
    this.addSql(`alter table application add reference_reversed text collate "C" null`);
    this.addSql(
      `update application set reference_reversed = reverse(replace(reference_number, '-', '')) where reference_number is not null`,
    );
    this.addSql(`create index application_reference_reversed_index on application (reference_reversed)`);
    this.addSql(`alter table case_entry add change_kind text collate "C" null`);
    this.addSql(
      `update case_entry set change_kind = a.change_kind from application as a where a.id = case_entry.application_id and a.change_kind is not null`,
    );
    this.addSql(
      `create index case_entry_bureau_no_change_kind_state_submitted_a_d15f5_index on case_entry (bureau_no, change_kind, state, submitted_at, application_id)`,
    );
    this.addSql(
      `create index case_entry_bureau_no_change_kind_state_decided_at__524b0_index on case_entry (bureau_no, change_kind, state, decided_at, application_id)`,
    );
    this.addSql(
      `create index case_entry_bureau_no_change_kind_state_deadline_at_1cb91_index on case_entry (bureau_no, change_kind, state, deadline_at, application_id)`,
    );
    this.addSql(
      `create index case_entry_bureau_no_reviewer_id_state_submitted_a_e501f_index on case_entry (bureau_no, reviewer_id, state, submitted_at, application_id)`,
    );
    this.addSql(
      `create index case_entry_bureau_no_reviewer_id_state_decided_at__8ba49_index on case_entry (bureau_no, reviewer_id, state, decided_at, application_id)`,
    );
    this.addSql(
      `create index case_entry_bureau_no_reviewer_id_state_deadline_at_c4288_index on case_entry (bureau_no, reviewer_id, state, deadline_at, application_id)`,
    );
  }
}
