import type { InferEntity } from '@mikro-orm/core';
import type { Message } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import type { MessageEntity } from '../entities/review.ts';
import { departmentView } from './department.ts';

export function messageView({ vault, profile }: Deps, row: InferEntity<typeof MessageEntity>): Message {
  const { account, kind, referenceNumber, textCipher, departmentNo } = row;
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    kind,
    ...(referenceNumber ? { referenceNumber } : {}),
    ...(textCipher ? { text: vault.open('message.text', account, textCipher) } : {}),
    ...(departmentNo ? { department: departmentView(profile, departmentNo) } : {}),
    read: row.readAt != null,
  };
}
