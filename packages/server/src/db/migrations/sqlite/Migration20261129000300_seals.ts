import { Migration } from '@mikro-orm/migrations';

/** Seals that name what they cover; nothing was sealed before. A person's key may begin later than their entries. */
export class Migration20261129000300_seals extends Migration {
  override up(): void {
    this.addSql(`drop table seal`);
    this.addSql(
      `create table seal (id integer not null primary key autoincrement, integrity_to bigint not null, integrity_covered text not null, integrity_digest text not null, access_to bigint not null, access_covered text not null, access_digest text not null, previous_hash text not null, hash text not null, at datetime not null)`,
    );
    this.addSql(`create unique index seal_previous_hash_unique on seal (previous_hash)`);
    this.addSql(`alter table person_key add column opens_from integer not null default 1`);
    this.addSql(`create index access_entry_case_id_id_index on access_entry (case_id, id)`);
  }
}
