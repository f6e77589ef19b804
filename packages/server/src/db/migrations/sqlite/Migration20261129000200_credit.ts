import { Migration } from '@mikro-orm/migrations';

/** Credit entries, which outlive the erasure of a person's data. */
export class Migration20261129000200_credit extends Migration {
  override up(): void {
    this.addSql(
      `create table credit_entry (id text not null primary key, account_id text not null, date text not null, entry_cipher text not null, actor text not null, at datetime not null, constraint credit_entry_account_id_foreign foreign key (account_id) references account (id))`,
    );
    this.addSql(`create index credit_entry_account_id_index on credit_entry (account_id)`);
  }
}
