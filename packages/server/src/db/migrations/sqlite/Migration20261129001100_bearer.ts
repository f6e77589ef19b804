import { Migration } from '@mikro-orm/migrations';

/** Sessions of pages on other origins, by bearer token. */
export class Migration20261129001100_bearer extends Migration {
  override up(): void {
    this.addSql(`alter table session add column audience text null`);
    this.addSql(`alter table session add column former_token_hash text null`);
    this.addSql(`alter table session add column former_until datetime null`);
    this.addSql(`create unique index session_former_token_hash_unique on session (former_token_hash)`);
  }
}
