import { Migration } from '@mikro-orm/migrations';

/** How many pages a PDF has; what was stored before is pictures. */
export class Migration20261129003000_pdf extends Migration {
  override up(): void {
    this.addSql(`alter table material add column pages int null`);
  }
}
