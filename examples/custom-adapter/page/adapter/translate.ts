import type { Device, EventView, Instant, RecordView, Session } from '@acct-forms/adapter';
import {
  materialOf,
  type DeviceJson,
  type FilingJson,
  type LogJson,
  type Millis,
  type SignedInJson,
} from '../../wire.ts';

const instant = (at: Millis): Instant => new Date(at).toISOString();

export function session({ person, idleEnds, ends, shared }: SignedInJson): Session {
  const { id, name, phone, removalAskedAt } = person;
  return {
    account: {
      id,
      username: name,
      mobile: phone,
      ...(removalAskedAt !== undefined && { erasureRequestedAt: instant(removalAskedAt) }),
    },
    roles: ['applicant'],
    expiresAt: instant(idleEnds),
    absoluteExpiresAt: instant(ends),
    ...(shared && { sharedComputer: true }),
  };
}

/** «Edg 143 · Windows» of what a browser says of itself. */
function deviceName(agent: string): string {
  const browser = /(MicroMessenger|Edg|Firefox|Chrome|Safari)\/(\d+)/.exec(agent);
  const system = /Windows|Android|iPhone|iPad|Mac OS X|Linux/.exec(agent)?.[0];
  return [browser && `${browser[1]} ${browser[2]}`, system].filter(Boolean).join(' · ') || agent || '?';
}

export const device = ({ id, agent, since, seen, here }: DeviceJson): Device => ({
  id,
  name: deviceName(agent),
  signedInAt: instant(since),
  lastSeenAt: instant(seen),
  current: here,
});

const kinds = { opened: 'created', filed: 'submitted', takenBack: 'withdrawn' } as const;

const event = ({ id, at, what, attempt, office }: LogJson): EventView => ({
  id,
  at: instant(at),
  kind: kinds[what],
  round: attempt,
  ...(office && { department: office }),
});

/** A filing as the elements draw it: their names, and the constants of a house that reviews elsewhere. */
export function recordView(filing: FilingJson): RecordView {
  const { receipt, savedAt } = filing;
  return {
    applicationId: filing.id,
    kind: 'initial',
    profile: filing.form,
    state: filing.stage === 'open' ? 'draft' : 'submitted',
    level: 1,
    revision: filing.version,
    round: filing.attempt,
    data: filing.answers,
    materials: Object.fromEntries(filing.files.map((file) => [file.place, materialOf(file)])),
    locked: filing.fixed,
    issues: filing.findings,
    allowedActions: filing.moves,
    flags: [],
    events: filing.log.map(event),
    consents: filing.agreed,
    unreadMessages: 0,
    hasRecord: false,
    ...(savedAt !== undefined && { savedAt: instant(savedAt) }),
    ...(receipt && {
      department: receipt.office,
      referenceNumber: receipt.number,
      submittedAt: instant(receipt.at),
    }),
  };
}
