import { held, serverTests, types, type Sentence } from './sentence.ts';

/** What a backend owes to applicants, by topic. */
export const applicantSentences: Readonly<Record<string, readonly Sentence[]>> = {
  'The contract': [
    held(
      '`supports` names every capability; a group whose capability is absent is absent too.',
      'contract/manifest',
    ),
    held('A failure rejects with `AcctError`, a known code and plain data.', 'privacy/known-codes'),
    held(
      'What waits for a network takes a signal; an aborted call rejects and changes nothing.',
      'contract/aborted materials/aborted',
    ),
    held(
      'Plain data go in and plain data come out; nobody shares memory with the backend.',
      'privacy/input-kept-apart',
      types,
    ),
    held(
      'What needs a session is `unauthenticated` without one.',
      'privacy/signed-in-only materials/signed-in-only',
    ),
    held(
      'What is somebody else’s is `not-found`, like what is not there; ids cannot be guessed.',
      'privacy/own-record privacy/unguessable-ids materials/own-only accounts/foreign-device review-queue/not-found',
    ),
    held(
      'An old page is told `wire-version`; a network that fails is `offline`, a call that takes too long `timeout`.',
      '',
      'by tests of the HTTP adapter and of the wire',
    ),
    held(
      'Times are instants in UTC, days are calendar days of Asia/Shanghai, and the clock of the backend decides.',
      'time/session time/challenge time/code',
      types,
    ),
  ],
  'Accounts and sessions': [
    held(
      'A name is taken once however it is written, a phone once; of two at once one wins.',
      'accounts/username-taken accounts/phone-taken accounts/race-username accounts/race-phone accounts/invisible-characters',
    ),
    held(
      'A registration is refused with everything that is wrong, and signs nobody in.',
      'accounts/every-issue accounts/both-taken accounts/register-signs-nobody-in accounts/consent-version',
    ),
    held(
      'The same registration again is answered like the first; its key with another body is `invalid`.',
      'accounts/register-once accounts/register-key-reused',
    ),
    held('A wrong name is refused like a wrong password.', 'accounts/wrong-name accounts/wrong-password'),
    held(
      'After repeated failures a login is `locked`, with the seconds to wait; tries left before are told alike for every name.',
      'accounts/lock accounts/lock-nobody',
    ),
    held(
      'A session tells account, roles and, of staff, name and bureau; without one it is null.',
      'accounts/login accounts/session accounts/no-session accounts/staff',
    ),
    held(
      'Each client has a session of its own; a login ends the one that the client had.',
      'accounts/clients-apart accounts/login-again',
    ),
    held(
      'Signing out ends the session; without one it does nothing.',
      'accounts/logout accounts/logout-twice',
    ),
    held(
      'Extending moves the idle end, never the absolute one; what nobody uses ends.',
      'accounts/extend time/session',
    ),
    held(
      'A change of password needs the old one and a strong new one, and ends the other sessions.',
      'accounts/change-password accounts/weak-password accounts/change-ends-others',
    ),
    held('Devices are listed and can be signed out.', 'accounts/devices'),
    held(
      'A person takes along everything that is kept of them, and can ask for its erasure.',
      'accounts/export-mine own-archive/own-entries accounts/erasure administration/erasures',
    ),
    held(
      'The draft key is 32 bytes, the same at every login, of one account; a shared computer gets none.',
      'draftKeys/same draftKeys/shared',
    ),
  ],
  'Challenges and codes': [
    held(
      'A challenge is single use, also when answered wrongly, and for its own purpose; no two are alike.',
      'challenges/single-use challenges/used-by-failure challenges/purpose challenges/fresh',
    ),
    held('Where one is asked, nobody registers or signs in without it.', 'challenges/missing'),
    held('Who can be asked otherwise gets the kind that they ask for.', 'challenges/alternatives'),
    held('A challenge expires.', 'time/challenge'),
    held(
      'Asking for a code is answered alike for known and unknown phones, and repetition waits.',
      'phoneCodes/same-answer phoneCodes/resend phoneCodes/no-phone',
    ),
    held(
      'A code proves a phone once and for a while; a refused registration does not use it up.',
      'phoneCodes/wrong-code phoneCodes/code-kept time/code',
    ),
    held(
      'A forgotten password is set anew by a code and the end of the ID number, and ends all sessions.',
      'phoneCodes/reset phoneCodes/reset-before-number',
    ),
    held(
      'The phone is changed by a code sent to the new one and the password; the record follows.',
      'phoneCodes/change-phone phoneCodes/change-phone-refused phoneCodes/change-phone-taken',
    ),
  ],
  'Values and drafts': [
    held(
      'The first opening makes the draft with its starting values; again, or twice at once, changes nothing.',
      'record/open record/open-again record/open-race',
    ),
    held(
      'Unanswered is an absent key, never null or empty; texts are NFC and trimmed.',
      'contract/no-null record/normalized',
    ),
    held('A value has the type of its field; a row of a list has an id.', 'record/wrong-type'),
    held(
      'An unknown field or section is `invalid`, never dropped in silence; a picture has no value.',
      'record/unknown-field record/unknown-section',
    ),
    held('A section is replaced whole and read by every client of the person.', 'record/save record/replace'),
    held('Whether a draft is complete is told as issues, never refused.', 'record/partial'),
    held(
      'Derived and locked fields in the input are ignored and computed by the backend.',
      'record/derived formerCertificates/claim units/take',
    ),
    held(
      'A hidden answer stays in the draft and is left out of what is submitted; so does its file.',
      'record/hidden review-case/snapshot materials/no-longer-asked',
    ),
    held(
      'A warning stops no submission; what the person has to confirm stops it until they did, and the reviewer is told of both.',
      'checks/warning checks/confirmed',
    ),
    held('The view tells what may be done and what stops it.', 'record/actions'),
    held(
      'Agreement is kept with its version, for scans apart and before the first file.',
      'record/consent materials/consent-first',
    ),
    held('What is no longer needed goes after its term.', '', serverTests),
  ],
  'Revisions and keys': [
    held(
      'Every accepted write of values, submission and decision is one revision more; nothing else is.',
      'revisions/one-more rounds/decision-revision revisions/files-apart',
    ),
    held(
      'A stale write is refused with the newer view and changes nothing; of several at once one wins.',
      'revisions/stale revisions/future revisions/race revisions/stale-submit revisions/stale-withdraw review-decision/stale flags/stale',
    ),
    held(
      'The same key and body give the same answer, once, for a day; another body is `invalid`.',
      'idempotency/submit-again idempotency/submit-race idempotency/key-reused time/key review-decision/once changes/once education/once education/key-reused administration/credit',
    ),
    held(
      'A key is its owner’s; a refusal is not kept.',
      'idempotency/key-of-another idempotency/refused-key',
    ),
    held('Two submissions of one revision are one.', 'idempotency/submit-two-keys'),
  ],
  Submission: [
    held(
      'Incomplete is `invalid` with every issue, the pledge among them.',
      'record/incomplete record/no-pledge',
    ),
    held(
      'A submission goes to the bureau of its region and is fixed.',
      'record/submit record/submitted-is-fixed',
    ),
    held(
      'It has a reference number of year, bureau, six characters and a check character, which stays.',
      'rounds/reference-number rounds/same-number',
    ),
    held(
      'It can be withdrawn until it is claimed, and is the same round then.',
      'record/withdraw record/withdraw-claimed flags/withdrawn-again workflow/claim-or-withdraw',
    ),
    held(
      'One person per ID number in the province; the refusal tells the bureau to call.',
      'record/identity-taken changes/identity-number',
    ),
    held(
      'Everything that the workflow does not have is refused.',
      'record/illegal-moves workflow/from-draft workflow/from-submitted workflow/from-inReview workflow/from-returned workflow/from-approved workflow/from-rejected',
    ),
    held(
      'History and messages come in pages, the newest first; messages are read by their owner.',
      'rounds/history rounds/messages record/history record/messages',
    ),
    held('No message has an ID number.', 'review-decision/no-number-in-messages'),
  ],
  Files: [
    held(
      'A slot holds one file, which can be read back, replaced and removed.',
      'materials/put materials/replace materials/remove',
    ),
    held(
      '`replaces` guards a slot: another file in it is `stale-revision`, and of two at once one wins.',
      'materials/stale-replace materials/race',
    ),
    held('The same bytes again give the same material.', 'materials/same-bytes pdf/same-bytes'),
    held(
      'Slots are those that the form declares; each row of a list has its own.',
      'materials/unknown-slot rounds/row-slots',
    ),
    held(
      'A picture is within its limits and a picture, whatever it is called; its name is text.',
      'materials/limit materials/least-size materials/pictures-only materials/name',
    ),
    held(
      'A PDF is taken where the profile says so, within its limits, without a password and without what acts.',
      'pdf/put pdf/elsewhere pdf/by-content pdf/limit pdf/picture-limit pdf/pages pdf/encrypted pdf/damaged pdf/active',
    ),
    held('Of a picture its pixels are kept, no metadata, nothing behind its end.', 'materials/stripped'),
    held('The files of an earlier round are frozen with it, and readable.', 'rounds/frozen-files'),
    held('An infected file is refused.', '', serverTests),
    held(
      'Progress is told while a file is sent.',
      '',
      'by a test of the HTTP adapter in a browser: only there can it be seen',
    ),
  ],
  'Former certificate holders': [
    held(
      'Certificate, ID number and name together; every mismatch is answered alike.',
      'formerCertificates/mismatch formerCertificates/claim',
    ),
    held('Where the register has a phone it must be the account’s.', 'formerCertificates/phone'),
    held('One account for a certificate.', 'formerCertificates/once'),
    held('Wrong claims are limited in rate.', 'formerCertificates/limited'),
    held('At registration a wrong one stops nobody.', 'formerCertificates/at-registration'),
  ],
  Units: [
    held(
      'A unit is known by its code; a new one waits from its submission on and is confirmed by approval.',
      'units/unknown units/pending units/confirmed',
    ),
    held(
      'A search takes two characters, gives at most twenty, and tells no contact.',
      'units/search units/most',
    ),
    held(
      'The code of a confirmed unit without its id is `unit-exists`; who takes it has its values, locked.',
      'units/exists units/take',
    ),
    held(
      'What the register lacks of it is the person’s to fill in, and stays out of the register.',
      'units/lacks',
    ),
    held(
      'One that waits is offered to others and can be corrected; the reviewer sees both.',
      'units/pending-offered units/differs',
    ),
    held(
      'Applicants edit no unit; an office near it does, and what was submitted stays as it was.',
      'administration/units staff/renamed-unit staff/unit-evidence',
    ),
  ],
  'Changes of the record': [
    held(
      'A change starts as a copy of the record, which stays in force until it is approved, and replaces it whole.',
      'changes/start changes/approve changes/old-record-stays changes/before changes/record-file',
    ),
    held(
      'Only who is on record starts one, in the ways that the profile has, one at a time.',
      'changes/on-record-only changes/one-open changes/one-start',
    ),
    held(
      'It opens its own sections and files, and changes something.',
      'changes/own-sections changes/empty changes/new-proof',
    ),
    held('It can be discarded.', 'changes/discard'),
    held(
      'What moves the region is decided by the receiving bureau, and the record moves with it.',
      'changes/move-region changes/record-moves',
    ),
    held(
      'An e-mail address is in force without review, and seen by the bureau.',
      'changes/email changes/email-seen',
    ),
    held(
      'An approval is not revoked while a change is open; a revoked one comes back to the person.',
      'changes/revoke-waits changes/revoked',
    ),
  ],
  'Continuing education': [
    held(
      'Who is on record takes a place while the programme is open; of two for the last one gets it.',
      'education/enrol education/no-record education/not-begun education/over education/last-place',
    ),
    held('The list has what is not over, by the end of enrolment.', 'education/listed'),
    held(
      'While a record is suspended its places are kept; who may revoke an approval is told which.',
      'education/suspended education/told-before',
    ),
  ],
};
