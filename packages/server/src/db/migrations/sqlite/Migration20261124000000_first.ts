import { Migration } from '@mikro-orm/migrations';

/** The first schema. */
export class Migration20261124000000_first extends Migration {
  override up(): void {
    this.addSql(
      `create table access_entry (id integer not null primary key autoincrement, kind text not null, actor text not null, case_id text null, detail text null, reason_cipher text null, at datetime not null, hash text not null)`,
    );
    this.addSql(
      `create table account (id text not null primary key, username text not null, username_key text not null, password_hash text not null, phone_cipher text null, phone_index text null, draft_key_cipher text not null, role text not null, staff_name text null, bureau_no integer null, staff_id_index text null, must_change_password integer not null, disabled integer not null, demo integer not null, erasure_requested_at datetime null, created_at datetime not null)`,
    );
    this.addSql(`create unique index account_username_key_unique on account (username_key)`);
    this.addSql(`create unique index account_phone_index_unique on account (phone_index)`);
    this.addSql(
      `create table consent (id integer not null primary key autoincrement, account_id text not null, notice text not null, version text not null, at datetime not null, constraint consent_account_id_foreign foreign key (account_id) references account (id))`,
    );
    this.addSql(`create index consent_account_id_index on consent (account_id)`);
    this.addSql(
      `create unique index consent_account_id_notice_version_unique on consent (account_id, notice, version)`,
    );
    this.addSql(
      `create table former_holder (id text not null primary key, cert_index text not null, record_cipher text not null, id_index text not null, phone_index text null, claimed_by text null, constraint former_holder_claimed_by_foreign foreign key (claimed_by) references account (id) on delete set null)`,
    );
    this.addSql(`create unique index former_holder_cert_index_unique on former_holder (cert_index)`);
    this.addSql(`create index former_holder_id_index_index on former_holder (id_index)`);
    this.addSql(`create index former_holder_claimed_by_index on former_holder (claimed_by)`);
    this.addSql(`create unique index former_holder_claimed_by_unique on former_holder (claimed_by)`);
    this.addSql(
      `create table idempotency_key (id text not null primary key, body_hash text not null, answer_cipher text null, expires_at datetime not null)`,
    );
    this.addSql(`create index idempotency_key_expires_at_index on idempotency_key (expires_at)`);
    this.addSql(
      `create table identity_claim (id_index text not null primary key, account_id text not null, department_no integer not null, constraint identity_claim_account_id_foreign foreign key (account_id) references account (id))`,
    );
    this.addSql(`create index identity_claim_account_id_index on identity_claim (account_id)`);
    this.addSql(
      `create table integrity_entry (id integer not null primary key autoincrement, account_id text not null, sequence integer not null, kind text not null, at datetime not null, actor text not null, payload_cipher text not null, previous_hash text not null, hash text not null, constraint integrity_entry_account_id_foreign foreign key (account_id) references account (id))`,
    );
    this.addSql(`create index integrity_entry_account_id_index on integrity_entry (account_id)`);
    this.addSql(
      `create unique index integrity_entry_account_id_sequence_unique on integrity_entry (account_id, sequence)`,
    );
    this.addSql(
      `create table lease (name text not null primary key, holder text not null, until datetime not null)`,
    );
    this.addSql(
      `create table message (id integer not null primary key autoincrement, account_id text not null, kind text not null, reference_number text null, text_cipher text null, department_no integer null, at datetime not null, read_at datetime null, constraint message_account_id_foreign foreign key (account_id) references account (id))`,
    );
    this.addSql(`create index message_account_id_index on message (account_id)`);
    this.addSql(
      `create table outbox (id text not null primary key, channel text not null, recipient_cipher text not null, body_cipher text not null, attempts integer not null, last_error text null, next_at datetime not null, delivered_at datetime null)`,
    );
    this.addSql(`create index outbox_delivered_at_next_at_index on outbox (delivered_at, next_at)`);
    this.addSql(
      `create table person_key (account_id text not null primary key, key_cipher text null, constraint person_key_account_id_foreign foreign key (account_id) references account (id) on update cascade on delete cascade)`,
    );
    this.addSql(`create index person_key_account_id_index on person_key (account_id)`);
    this.addSql(
      `create table phone_code (id text not null primary key, code_hash text not null, attempts integer not null, resend_after datetime not null, expires_at datetime not null)`,
    );
    this.addSql(
      `create table seal (id integer not null primary key autoincrement, integrity_to integer not null, access_to integer not null, previous_hash text not null, hash text not null, at datetime not null)`,
    );
    this.addSql(
      `create table session (id text not null primary key, token_hash text not null, account_id text not null, device text not null, shared_computer integer not null, created_at datetime not null, seen_at datetime not null, idle_until datetime not null, absolute_until datetime not null, constraint session_account_id_foreign foreign key (account_id) references account (id))`,
    );
    this.addSql(`create unique index session_token_hash_unique on session (token_hash)`);
    this.addSql(`create index session_account_id_index on session (account_id)`);
    this.addSql(`create index session_absolute_until_index on session (absolute_until)`);
    this.addSql(
      `create table unit (id text not null primary key, code text not null, name text not null, region text not null, address text not null, industry text null, economic_type text null, phone text null, postcode text null, state text not null, created_at datetime not null)`,
    );
    this.addSql(`create unique index unit_code_unique on unit (code)`);
    this.addSql(`create index unit_name_index on unit (name)`);
    this.addSql(
      `create table application (id text not null primary key, account_id text not null, open_key text null, kind text not null, change_kind text null, profile_id text not null, profile_version text not null, state text not null, level integer not null, revision integer not null, round integer not null, department_no integer null, holder_no integer null, derived_no integer null, reference_number text null, submitted_at datetime null, deadline_at datetime null, claimed_by text null, claimed_at datetime null, last_reviewer text null, level_one_by text null, decision_action text null, decision_at datetime null, decision_reason_cipher text null, decision_department_no integer null, name_cipher text null, name_index text null, id_number_cipher text null, id_index text null, phone_index text null, unit_code text null, unit_name text null, unit_id text null, saved_at datetime null, created_at datetime not null, constraint application_account_id_foreign foreign key (account_id) references account (id), constraint application_claimed_by_foreign foreign key (claimed_by) references account (id) on delete set null, constraint application_unit_id_foreign foreign key (unit_id) references unit (id) on delete set null)`,
    );
    this.addSql(`create index application_account_id_index on application (account_id)`);
    this.addSql(`create unique index application_open_key_unique on application (open_key)`);
    this.addSql(`create unique index application_reference_number_unique on application (reference_number)`);
    this.addSql(`create index application_claimed_by_index on application (claimed_by)`);
    this.addSql(`create index application_name_index_index on application (name_index)`);
    this.addSql(`create index application_id_index_index on application (id_index)`);
    this.addSql(`create index application_phone_index_index on application (phone_index)`);
    this.addSql(`create index application_unit_code_index on application (unit_code)`);
    this.addSql(`create index application_unit_id_index on application (unit_id)`);
    this.addSql(
      `create index application_holder_no_state_submitted_at_id_index on application (holder_no, state, submitted_at, id)`,
    );
    this.addSql(`create index application_department_no_state_index on application (department_no, state)`);
    this.addSql(
      `create index application_account_id_created_at_index on application (account_id, created_at)`,
    );
    this.addSql(
      `create table submission (application_id text not null, round integer not null, revision integer not null, snapshot_cipher text not null, department_no integer not null, at datetime not null, primary key (application_id, round), constraint submission_application_id_foreign foreign key (application_id) references application (id))`,
    );
    this.addSql(`create index submission_application_id_index on submission (application_id)`);
    this.addSql(
      `create unique index submission_application_id_revision_unique on submission (application_id, revision)`,
    );
    this.addSql(
      `create table section_value (application_id text not null, section text not null, value_cipher text not null, primary key (application_id, section), constraint section_value_application_id_foreign foreign key (application_id) references application (id))`,
    );
    this.addSql(`create index section_value_application_id_index on section_value (application_id)`);
    this.addSql(
      `create table person_record (account_id text not null primary key, application_id text not null, round integer not null, department_no integer not null, suspended integer not null, at datetime not null, constraint person_record_account_id_foreign foreign key (account_id) references account (id) on update cascade on delete cascade, constraint person_record_application_id_foreign foreign key (application_id) references application (id))`,
    );
    this.addSql(`create index person_record_account_id_index on person_record (account_id)`);
    this.addSql(`create index person_record_application_id_index on person_record (application_id)`);
    this.addSql(
      `create table note (id text not null primary key, application_id text not null, author_id text not null, text_cipher text not null, at datetime not null, constraint note_application_id_foreign foreign key (application_id) references application (id), constraint note_author_id_foreign foreign key (author_id) references account (id))`,
    );
    this.addSql(`create index note_application_id_index on note (application_id)`);
    this.addSql(`create index note_author_id_index on note (author_id)`);
    this.addSql(
      `create table material (id text not null primary key, application_id text not null, slot text not null, slot_key text null, name_cipher text not null, type text not null, upload_sha256 text not null, sha256 text not null, bytes integer not null, width integer not null, height integer not null, frozen integer not null, created_at datetime not null, constraint material_application_id_foreign foreign key (application_id) references application (id))`,
    );
    this.addSql(`create index material_application_id_index on material (application_id)`);
    this.addSql(`create unique index material_slot_key_unique on material (slot_key)`);
    this.addSql(`create index material_sha256_index on material (sha256)`);
    this.addSql(
      `create table flag (id text not null primary key, application_id text not null, path text not null, reason_code text null, text_cipher text not null, round integer not null, department_no integer not null, author_id text not null, at datetime not null, state text not null, published integer not null, reply_cipher text null, constraint flag_application_id_foreign foreign key (application_id) references application (id), constraint flag_author_id_foreign foreign key (author_id) references account (id))`,
    );
    this.addSql(`create index flag_application_id_index on flag (application_id)`);
    this.addSql(`create index flag_author_id_index on flag (author_id)`);
    this.addSql(
      `create table event (id integer not null primary key autoincrement, application_id text not null, kind text not null, round integer not null, department_no integer null, reason_cipher text null, actor_id text not null, at datetime not null, constraint event_application_id_foreign foreign key (application_id) references application (id), constraint event_actor_id_foreign foreign key (actor_id) references account (id))`,
    );
    this.addSql(`create index event_application_id_index on event (application_id)`);
    this.addSql(`create index event_actor_id_index on event (actor_id)`);
    this.addSql(
      `create table case_name_token (token text not null, application_id text not null, primary key (token, application_id), constraint case_name_token_application_id_foreign foreign key (application_id) references application (id))`,
    );
    this.addSql(`create index case_name_token_application_id_index on case_name_token (application_id)`);
    this.addSql(`create table used_challenge (id text not null primary key, expires_at datetime not null)`);
    this.addSql(`create index used_challenge_expires_at_index on used_challenge (expires_at)`);
  }
}
