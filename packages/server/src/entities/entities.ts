import type { EntitySchema } from '@mikro-orm/core';
import * as account from './account.ts';
import * as application from './application.ts';
import * as archive from './archive.ts';
import { CreditEntryEntity } from './credit.ts';
import * as education from './education.ts';
import * as review from './review.ts';
import { TallyChangeEntity, TallyEntity } from './tally.ts';
import { UnitEntity, UnitNameTokenEntity } from './unit.ts';

/** Every table of the model. */
export const entities: EntitySchema[] = [
  account.AccountEntity,
  account.SessionEntity,
  account.UsedChallengeEntity,
  account.PhoneCodeEntity,
  account.ConsentEntity,
  account.FormerHolderEntity,
  account.IdempotencyKeyEntity,
  UnitEntity,
  UnitNameTokenEntity,
  application.ApplicationEntity,
  application.SectionValueEntity,
  application.SubmissionEntity,
  application.MaterialEntity,
  application.CaseNameTokenEntity,
  application.CaseEntryEntity,
  application.IdentityClaimEntity,
  application.PersonRecordEntity,
  education.ProgrammeEntity,
  education.EnrolmentEntity,
  review.FlagEntity,
  review.NoteEntity,
  review.EventEntity,
  review.MessageEntity,
  review.OutboxEntity,
  CreditEntryEntity,
  TallyEntity,
  TallyChangeEntity,
  archive.PersonKeyEntity,
  archive.IntegrityEntryEntity,
  archive.AccessEntryEntity,
  archive.SealEntity,
  archive.LeaseEntity,
];
