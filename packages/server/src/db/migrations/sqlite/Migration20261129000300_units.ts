import { Migration } from '@mikro-orm/migrations';

/** Units that were merged, and the register in the order of its names. */
export class Migration20261129000300_units extends Migration {
  override up(): void {
    this.addSql(`alter table unit add column merged_into text null`);
    this.addSql(`alter table unit add column unsettled_since datetime null`);
    this.addSql(`create index unit_merged_into_index on unit (merged_into)`);
    this.addSql(`create index unit_unsettled_since_index on unit (unsettled_since)`);
    this.addSql(`create index unit_state_name_id_index on unit (state, name, id)`);
    this.addSql(`create index unit_region_state_name_id_index on unit (region, state, name, id)`);
  }
}
