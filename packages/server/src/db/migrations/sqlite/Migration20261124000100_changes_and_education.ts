import { Migration } from '@mikro-orm/migrations';

/** What a change starts from; programmes of continuing education and who is enrolled. */
export class Migration20261124000100_changes_and_education extends Migration {
  override up(): void {
    this.addSql(`alter table application add column base_id text null`);
    this.addSql(`alter table application add column base_round integer null`);
    this.addSql(
      `create table programme (id text not null primary key, title text not null, organiser text not null, year integer not null, credits real not null, opens_at datetime not null, closes_at datetime not null, capacity integer not null, enrolled integer not null)`,
    );
    this.addSql(`create index programme_closes_at_index on programme (closes_at)`);
    this.addSql(
      `create table enrolment (programme_id text not null, account_id text not null, state text not null, at datetime not null, primary key (programme_id, account_id), constraint enrolment_programme_id_foreign foreign key (programme_id) references programme (id) on update cascade on delete cascade, constraint enrolment_account_id_foreign foreign key (account_id) references account (id) on update cascade on delete cascade)`,
    );
    this.addSql(`create index enrolment_programme_id_index on enrolment (programme_id)`);
    this.addSql(`create index enrolment_account_id_index on enrolment (account_id)`);
  }
}
