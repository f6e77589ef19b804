import { Migration } from '@mikro-orm/migrations';

/** Where staff stand in their list; who asked for erasure. */
export class Migration20261129000100_staff extends Migration {
  override up(): void {
    this.addSql(`alter table account add column staff_place text null`);
    this.addSql(
      `update account set staff_place = printf('%05d ', coalesce(bureau_no, 0)) || username_key where role <> 'applicant'`,
    );
    this.addSql(`create unique index account_staff_place_unique on account (staff_place)`);
    this.addSql(`create index account_erasure_requested_at_id_index on account (erasure_requested_at, id)`);
  }
}
