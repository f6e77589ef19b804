import { Migration } from '@mikro-orm/migrations';

/** Credit entries, which outlive the erasure of a person's data. */
export class Migration20261129000200_credit extends Migration {
  override up(): void {
    this.addSql(
      `create table credit_entry (id text collate "C" not null, account_id text collate "C" not null, date text collate "C" not null, entry_cipher text collate "C" not null, actor text collate "C" not null, at timestamptz not null, primary key (id))`,
    );
    this.addSql(`create index credit_entry_account_id_index on credit_entry (account_id)`);
    this.addSql(
      `alter table credit_entry add constraint credit_entry_account_id_foreign foreign key (account_id) references account (id)`,
    );
  }
}
