import { Migration } from '@mikro-orm/migrations';

/** Letters are taken for a while by the database's clock, and may be e-mails. */
export class Migration20261129001000_outbox extends Migration {
  override up(): void {
    this.addSql(`alter table outbox add column lease_until timestamptz null`);
    this.addSql(`alter table outbox add column subject text collate "C" null`);
  }
}
