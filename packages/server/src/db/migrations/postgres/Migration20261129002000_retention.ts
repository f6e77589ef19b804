import { Migration } from '@mikro-orm/migrations';

/** What retention goes by; letters that say what they are, whose they are and that they were given up. */
export class Migration20261129002000_retention extends Migration {
  override up(): void {
    this.addSql(`alter table account add column signed_in_at timestamptz null`);
    this.addSql(`alter table account add column draft_notice_at timestamptz null`);
    // Nobody loses a draft for not having signed in before that was written down.
    this.addSql(`update account set signed_in_at = now()`);
    this.addSql(`alter table application add column closed_at timestamptz null`);
    this.addSql(
      `update application set closed_at = coalesce(decision_at, saved_at, created_at) where state in ('rejected', 'discarded')`,
    );
    this.addSql(`create index application_state_closed_at_index on application (state, closed_at)`);
    this.addSql(`alter table material add column unneeded_since timestamptz null`);
    this.addSql(
      `update material set unneeded_since = (select a.decision_at from application as a where a.id = material.application_id)
       where (not frozen or slot_key is null)
       and application_id in (select id from application where state = 'approved')`,
    );
    this.addSql(`create index material_unneeded_since_index on material (unneeded_since)`);
    this.addSql(`alter table outbox add column kind text collate "C" null`);
    this.addSql(`alter table outbox add column account_id text collate "C" null`);
    this.addSql(`alter table outbox add column phone_index text collate "C" null`);
    this.addSql(`alter table outbox add column given_up_at timestamptz null`);
    this.addSql(`create index outbox_account_id_index on outbox (account_id)`);
    this.addSql(`create index outbox_phone_index_index on outbox (phone_index)`);
  }
}
