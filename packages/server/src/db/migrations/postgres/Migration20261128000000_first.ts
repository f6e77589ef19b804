import { Migration } from '@mikro-orm/migrations';

/** The first schema on PostgreSQL. */
export class Migration20261128000000_first extends Migration {
  override up(): void {
    this.addSql(
      `create table access_entry (id bigserial primary key, kind text collate "C" not null, actor text collate "C" not null, case_id text collate "C" null, detail text collate "C" null, reason_cipher text collate "C" null, at timestamptz not null, hash text collate "C" not null)`,
    );
    this.addSql(
      `create table account (id text collate "C" not null, username text collate "C" not null, username_key text collate "C" not null, password_hash text collate "C" not null, phone_cipher text collate "C" null, phone_index text collate "C" null, draft_key_cipher text collate "C" not null, role text collate "C" not null, staff_name text collate "C" null, bureau_no int null, staff_id_index text collate "C" null, must_change_password boolean not null, disabled boolean not null, demo boolean not null, erasure_requested_at timestamptz null, created_at timestamptz not null, primary key (id))`,
    );
    this.addSql(`alter table account add constraint account_username_key_unique unique (username_key)`);
    this.addSql(`alter table account add constraint account_phone_index_unique unique (phone_index)`);
    this.addSql(
      `create table consent (id bigserial primary key, account_id text collate "C" not null, notice text collate "C" not null, version text collate "C" not null, at timestamptz not null)`,
    );
    this.addSql(
      `alter table consent add constraint consent_account_id_notice_version_unique unique (account_id, notice, version)`,
    );
    this.addSql(
      `create table former_holder (id text collate "C" not null, cert_index text collate "C" not null, record_cipher text collate "C" not null, id_index text collate "C" not null, phone_index text collate "C" null, claimed_by text collate "C" null, primary key (id))`,
    );
    this.addSql(
      `alter table former_holder add constraint former_holder_cert_index_unique unique (cert_index)`,
    );
    this.addSql(`create index former_holder_id_index_index on former_holder (id_index)`);
    this.addSql(
      `alter table former_holder add constraint former_holder_claimed_by_unique unique (claimed_by)`,
    );
    this.addSql(
      `create table idempotency_key (id text collate "C" not null, body_hash text collate "C" not null, answer_cipher text collate "C" null, expires_at timestamptz not null, primary key (id))`,
    );
    this.addSql(`create index idempotency_key_expires_at_index on idempotency_key (expires_at)`);
    this.addSql(
      `create table identity_claim (id_index text collate "C" not null, account_id text collate "C" not null, department_no int not null, primary key (id_index))`,
    );
    this.addSql(`create index identity_claim_account_id_index on identity_claim (account_id)`);
    this.addSql(
      `create table integrity_entry (id bigserial primary key, account_id text collate "C" not null, sequence int not null, kind text collate "C" not null, at timestamptz not null, actor text collate "C" not null, payload_cipher text collate "C" not null, previous_hash text collate "C" not null, hash text collate "C" not null)`,
    );
    this.addSql(
      `alter table integrity_entry add constraint integrity_entry_account_id_sequence_unique unique (account_id, sequence)`,
    );
    this.addSql(
      `create table lease (name text collate "C" not null, holder text collate "C" not null, until timestamptz not null, primary key (name))`,
    );
    this.addSql(
      `create table message (id bigserial primary key, account_id text collate "C" not null, kind text collate "C" not null, reference_number text collate "C" null, text_cipher text collate "C" null, department_no int null, at timestamptz not null, read_at timestamptz null)`,
    );
    this.addSql(`create index message_account_id_index on message (account_id)`);
    this.addSql(
      `create table outbox (id text collate "C" not null, channel text collate "C" not null, recipient_cipher text collate "C" not null, body_cipher text collate "C" not null, attempts int not null, last_error text collate "C" null, next_at timestamptz not null, delivered_at timestamptz null, primary key (id))`,
    );
    this.addSql(`create index outbox_delivered_at_next_at_index on outbox (delivered_at, next_at)`);
    this.addSql(
      `create table person_key (account_id text collate "C" not null, key_cipher text collate "C" null, primary key (account_id))`,
    );
    this.addSql(
      `create table phone_code (id text collate "C" not null, code_hash text collate "C" not null, attempts int not null, resend_after timestamptz not null, expires_at timestamptz not null, primary key (id))`,
    );
    this.addSql(
      `create table programme (id text collate "C" not null, title text collate "C" not null, organiser text collate "C" not null, year int not null, credits real not null, opens_at timestamptz not null, closes_at timestamptz not null, capacity int not null, enrolled int not null, primary key (id))`,
    );
    this.addSql(`create index programme_closes_at_index on programme (closes_at)`);
    this.addSql(
      `create table enrolment (programme_id text collate "C" not null, account_id text collate "C" not null, state text collate "C" not null, at timestamptz not null, primary key (programme_id, account_id))`,
    );
    this.addSql(`create index enrolment_account_id_index on enrolment (account_id)`);
    this.addSql(
      `create table seal (id bigserial primary key, integrity_to int not null, access_to int not null, previous_hash text collate "C" not null, hash text collate "C" not null, at timestamptz not null)`,
    );
    this.addSql(
      `create table session (id text collate "C" not null, token_hash text collate "C" not null, account_id text collate "C" not null, device text collate "C" not null, shared_computer boolean not null, created_at timestamptz not null, seen_at timestamptz not null, idle_until timestamptz not null, absolute_until timestamptz not null, primary key (id))`,
    );
    this.addSql(`alter table session add constraint session_token_hash_unique unique (token_hash)`);
    this.addSql(`create index session_account_id_index on session (account_id)`);
    this.addSql(`create index session_absolute_until_index on session (absolute_until)`);
    this.addSql(
      `create table unit (id text collate "C" not null, code text collate "C" not null, name text collate "C" not null, region text collate "C" not null, address text collate "C" not null, industry text collate "C" null, economic_type text collate "C" null, phone text collate "C" null, postcode text collate "C" null, state text collate "C" not null, created_at timestamptz not null, primary key (id))`,
    );
    this.addSql(`alter table unit add constraint unit_code_unique unique (code)`);
    this.addSql(`create index unit_name_index on unit (name)`);
    this.addSql(
      `create table application (id text collate "C" not null, account_id text collate "C" not null, open_key text collate "C" null, kind text collate "C" not null, change_kind text collate "C" null, base_id text collate "C" null, base_round int null, profile_id text collate "C" not null, profile_version text collate "C" not null, state text collate "C" not null, level int not null, revision int not null, round int not null, department_no int null, holder_no int null, derived_no int null, reference_number text collate "C" null, submitted_at timestamptz null, deadline_at timestamptz null, claimed_by text collate "C" null, claimed_at timestamptz null, last_reviewer text collate "C" null, level_one_by text collate "C" null, decision_action text collate "C" null, decision_at timestamptz null, decision_reason_cipher text collate "C" null, decision_department_no int null, name_cipher text collate "C" null, name_index text collate "C" null, id_number_cipher text collate "C" null, id_index text collate "C" null, phone_index text collate "C" null, unit_code text collate "C" null, unit_name text collate "C" null, unit_id text collate "C" null, saved_at timestamptz null, created_at timestamptz not null, primary key (id))`,
    );
    this.addSql(`alter table application add constraint application_open_key_unique unique (open_key)`);
    this.addSql(
      `alter table application add constraint application_reference_number_unique unique (reference_number)`,
    );
    this.addSql(`create index application_claimed_by_index on application (claimed_by)`);
    this.addSql(`create index application_name_index_index on application (name_index)`);
    this.addSql(`create index application_id_index_index on application (id_index)`);
    this.addSql(`create index application_phone_index_index on application (phone_index)`);
    this.addSql(`create index application_unit_code_index on application (unit_code)`);
    this.addSql(`create index application_unit_id_index on application (unit_id)`);
    this.addSql(`create index application_department_no_state_index on application (department_no, state)`);
    this.addSql(
      `create index application_account_id_created_at_index on application (account_id, created_at)`,
    );
    this.addSql(
      `create table submission (application_id text collate "C" not null, round int not null, revision int not null, snapshot_cipher text collate "C" not null, department_no int not null, at timestamptz not null, primary key (application_id, round))`,
    );
    this.addSql(
      `alter table submission add constraint submission_application_id_revision_unique unique (application_id, revision)`,
    );
    this.addSql(
      `create table section_value (application_id text collate "C" not null, section text collate "C" not null, value_cipher text collate "C" not null, primary key (application_id, section))`,
    );
    this.addSql(
      `create table person_record (account_id text collate "C" not null, application_id text collate "C" not null, round int not null, department_no int not null, suspended boolean not null, at timestamptz not null, primary key (account_id))`,
    );
    this.addSql(
      `create table note (id text collate "C" not null, application_id text collate "C" not null, author_id text collate "C" not null, text_cipher text collate "C" not null, at timestamptz not null, primary key (id))`,
    );
    this.addSql(`create index note_application_id_index on note (application_id)`);
    this.addSql(
      `create table material (id text collate "C" not null, application_id text collate "C" not null, slot text collate "C" not null, slot_key text collate "C" null, name_cipher text collate "C" not null, type text collate "C" not null, upload_sha256 text collate "C" not null, sha256 text collate "C" not null, bytes int not null, width int not null, height int not null, findings jsonb null, frozen boolean not null, created_at timestamptz not null, primary key (id))`,
    );
    this.addSql(`create index material_application_id_index on material (application_id)`);
    this.addSql(`alter table material add constraint material_slot_key_unique unique (slot_key)`);
    this.addSql(`create index material_sha256_index on material (sha256)`);
    this.addSql(
      `create table flag (id text collate "C" not null, application_id text collate "C" not null, path text collate "C" not null, reason_code text collate "C" null, text_cipher text collate "C" not null, round int not null, department_no int not null, author_id text collate "C" not null, at timestamptz not null, state text collate "C" not null, published boolean not null, reply_cipher text collate "C" null, primary key (id))`,
    );
    this.addSql(`create index flag_application_id_index on flag (application_id)`);
    this.addSql(
      `create table event (id bigserial primary key, application_id text collate "C" not null, kind text collate "C" not null, round int not null, department_no int null, reason_cipher text collate "C" null, actor_id text collate "C" not null, at timestamptz not null)`,
    );
    this.addSql(`create index event_application_id_index on event (application_id)`);
    this.addSql(
      `create table case_name_token (token text collate "C" not null, application_id text collate "C" not null, primary key (token, application_id))`,
    );
    this.addSql(`create index case_name_token_application_id_index on case_name_token (application_id)`);
    this.addSql(
      `create table case_entry (bureau_no int not null, application_id text collate "C" not null, state text collate "C" not null, kind text collate "C" not null, submitted_at bigint not null, deadline_at bigint not null, unit_code text collate "C" null, primary key (bureau_no, application_id))`,
    );
    this.addSql(`create index case_entry_application_id_index on case_entry (application_id)`);
    this.addSql(
      `create index case_entry_bureau_no_state_kind_submitted_at_appli_55cd7_index on case_entry (bureau_no, state, kind, submitted_at, application_id)`,
    );
    this.addSql(
      `create index case_entry_bureau_no_state_kind_deadline_at_applic_e7c53_index on case_entry (bureau_no, state, kind, deadline_at, application_id)`,
    );
    this.addSql(
      `create index case_entry_bureau_no_unit_code_submitted_at_applic_d2e09_index on case_entry (bureau_no, unit_code, submitted_at, application_id)`,
    );
    this.addSql(
      `create table unit_name_token (token text collate "C" not null, name text collate "C" not null, unit_id text collate "C" not null, primary key (token, name, unit_id))`,
    );
    this.addSql(`create index unit_name_token_unit_id_index on unit_name_token (unit_id)`);
    this.addSql(
      `create table used_challenge (id text collate "C" not null, expires_at timestamptz not null, primary key (id))`,
    );
    this.addSql(`create index used_challenge_expires_at_index on used_challenge (expires_at)`);
    this.addSql(
      `alter table consent add constraint consent_account_id_foreign foreign key (account_id) references account (id)`,
    );
    this.addSql(
      `alter table former_holder add constraint former_holder_claimed_by_foreign foreign key (claimed_by) references account (id) on delete set null`,
    );
    this.addSql(
      `alter table identity_claim add constraint identity_claim_account_id_foreign foreign key (account_id) references account (id)`,
    );
    this.addSql(
      `alter table integrity_entry add constraint integrity_entry_account_id_foreign foreign key (account_id) references account (id)`,
    );
    this.addSql(
      `alter table message add constraint message_account_id_foreign foreign key (account_id) references account (id)`,
    );
    this.addSql(
      `alter table person_key add constraint person_key_account_id_foreign foreign key (account_id) references account (id) on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table enrolment add constraint enrolment_programme_id_foreign foreign key (programme_id) references programme (id) on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table enrolment add constraint enrolment_account_id_foreign foreign key (account_id) references account (id) on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table session add constraint session_account_id_foreign foreign key (account_id) references account (id)`,
    );
    this.addSql(
      `alter table application add constraint application_account_id_foreign foreign key (account_id) references account (id)`,
    );
    this.addSql(
      `alter table application add constraint application_claimed_by_foreign foreign key (claimed_by) references account (id) on delete set null`,
    );
    this.addSql(
      `alter table application add constraint application_unit_id_foreign foreign key (unit_id) references unit (id) on delete set null`,
    );
    this.addSql(
      `alter table submission add constraint submission_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table section_value add constraint section_value_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table person_record add constraint person_record_account_id_foreign foreign key (account_id) references account (id) on update cascade on delete cascade`,
    );
    this.addSql(
      `alter table person_record add constraint person_record_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table note add constraint note_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table note add constraint note_author_id_foreign foreign key (author_id) references account (id)`,
    );
    this.addSql(
      `alter table material add constraint material_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table flag add constraint flag_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table flag add constraint flag_author_id_foreign foreign key (author_id) references account (id)`,
    );
    this.addSql(
      `alter table event add constraint event_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table event add constraint event_actor_id_foreign foreign key (actor_id) references account (id)`,
    );
    this.addSql(
      `alter table case_name_token add constraint case_name_token_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table case_entry add constraint case_entry_application_id_foreign foreign key (application_id) references application (id)`,
    );
    this.addSql(
      `alter table unit_name_token add constraint unit_name_token_unit_id_foreign foreign key (unit_id) references unit (id)`,
    );
    // Counters of the rate limits: outside the model, and not worth a write-ahead log.
    this.addSql(
      `create unlogged table rate_limit (key text collate "C" primary key, points integer not null default 0, expire bigint null)`,
    );
    this.addSql(`create index rate_limit_expire_index on rate_limit (expire)`);
  }
}
