import { Migration } from '@mikro-orm/migrations';

/** What a reviewer should look at twice in a stored picture; nothing is known of those stored before. */
export class Migration20261124000200_picture_findings extends Migration {
  override up(): void {
    this.addSql(`alter table material add column findings json null`);
  }
}
