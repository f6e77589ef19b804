import { Migration } from '@mikro-orm/migrations';

/** Both books of the archive by moment, kind and bureau. Entries that were there keep no bureau: their hashes stand. */
export class Migration20261129004000_archive_filters extends Migration {
  override up(): void {
    this.addSql(`alter table integrity_entry add column bureau_no integer null`);
    this.addSql(`create index integrity_entry_at_id_index on integrity_entry (at, id)`);
    this.addSql(`create index integrity_entry_kind_at_id_index on integrity_entry (kind, at, id)`);
    this.addSql(`create index integrity_entry_bureau_no_at_id_index on integrity_entry (bureau_no, at, id)`);
    this.addSql(
      `create index integrity_entry_bureau_no_kind_at_id_index on integrity_entry (bureau_no, kind, at, id)`,
    );
    this.addSql(
      `create index integrity_entry_account_id_at_id_index on integrity_entry (account_id, at, id)`,
    );
    this.addSql(`alter table access_entry add column bureau_no integer null`);
    this.addSql(`create index access_entry_at_id_index on access_entry (at, id)`);
    this.addSql(`create index access_entry_kind_at_id_index on access_entry (kind, at, id)`);
    this.addSql(`create index access_entry_bureau_no_at_id_index on access_entry (bureau_no, at, id)`);
    this.addSql(
      `create index access_entry_bureau_no_kind_at_id_index on access_entry (bureau_no, kind, at, id)`,
    );
    this.addSql(`create index access_entry_case_id_at_id_index on access_entry (case_id, at, id)`);
    this.addSql(`drop index access_entry_case_id_id_index`);
  }
}
