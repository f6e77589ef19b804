import { Migration } from '@mikro-orm/migrations';

/** Sessions of pages on other origins, by bearer token. */
export class Migration20261129001100_bearer extends Migration {
  override up(): void {
    this.addSql(`alter table session add column audience text collate "C" null`);
    this.addSql(`alter table session add column former_token_hash text collate "C" null`);
    this.addSql(`alter table session add column former_until timestamptz null`);
    this.addSql(
      `alter table session add constraint session_former_token_hash_unique unique (former_token_hash)`,
    );
  }
}
