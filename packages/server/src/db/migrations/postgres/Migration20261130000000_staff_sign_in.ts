import { Migration } from '@mikro-orm/migrations';

/** Making an account of the staff is no sign-in. */
export class Migration20261130000000_staff_sign_in extends Migration {
  override up(): void {
    this.addSql(
      `update account set signed_in_at = null where role <> 'applicant' and signed_in_at - created_at < interval '1 second'`,
    );
  }
}
