import { Migration } from '@mikro-orm/migrations';

/** Seals that name what they cover; nothing was sealed before. A person's key may begin later than their entries. */
export class Migration20261129000300_seals extends Migration {
  override up(): void {
    this.addSql(`drop table seal`);
    this.addSql(
      `create table seal (id bigserial primary key, integrity_to bigint not null, integrity_covered text collate "C" not null, integrity_digest text collate "C" not null, access_to bigint not null, access_covered text collate "C" not null, access_digest text collate "C" not null, previous_hash text collate "C" not null, hash text collate "C" not null, at timestamptz not null)`,
    );
    this.addSql(`alter table seal add constraint seal_previous_hash_unique unique (previous_hash)`);
    this.addSql(`alter table person_key add opens_from int not null default 1`);
    this.addSql(`create index access_entry_case_id_id_index on access_entry (case_id, id)`);
  }
}
