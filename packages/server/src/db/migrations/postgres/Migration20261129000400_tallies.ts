import { Migration } from '@mikro-orm/migrations';

const day = `to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;
const submittedBefore = `(select max(s.at) from event as s where s.application_id = e.application_id and s.kind = 'submitted' and s.id < e.id)`;

/** Tallies for statistics, with what there is already. */
export class Migration20261129000400_tallies extends Migration {
  override up(): void {
    this.addSql(
      `create table tally (bureau_no int not null, day text collate "C" not null, what text collate "C" not null, n bigint not null, primary key (bureau_no, day, what))`,
    );
    this.addSql(
      `create table tally_change (id bigserial primary key, bureau_no int not null, day text collate "C" not null, what text collate "C" not null, n int not null)`,
    );
    this.addSql(
      `insert into tally_change (bureau_no, day, what, n) select bureau_no, '', state, count(*) from case_entry group by bureau_no, state`,
    );
    for (const bureau of ['0', 'e.department_no']) {
      this.addSql(
        `insert into tally_change (bureau_no, day, what, n) select ${bureau}, ${day}, '+' || kind, count(*)
         from event as e where e.department_no is not null and kind in ('submitted', 'approved', 'returned', 'rejected') group by 1, 2, 3`,
      );
      this.addSql(
        `insert into tally_change (bureau_no, day, what, n) select bureau_no, day, 'waited ' || (case when hours < 240 then hours else hours - hours % 24 end), count(*)
         from (select ${bureau} as bureau_no, ${day} as day, floor(extract(epoch from e.at - ${submittedBefore}) / 3600)::int as hours
           from event as e where e.department_no is not null and kind in ('approved', 'returned', 'rejected')) as decided
         where hours is not null group by 1, 2, 3`,
      );
    }
  }
}
