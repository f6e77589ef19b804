import type { BackendAdapter } from '@acct-forms/adapter';
import type {} from '@acct-forms/elements/react';

export function Registration({ backend, onDone }: { backend: BackendAdapter; onDone: (id: string) => void }) {
  return (
    <main>
      <acct-login
        className="ours"
        backend={backend}
        locale="en"
        reason="expired"
        onacct-signed-in={({ session }) => onDone(session.account.id)}
      >
        <h2 slot="heading">Sign in</h2>
      </acct-login>
      <acct-text-field label="Name" required value={undefined} onacct-change={(event) => void event.target} />
      {/* @ts-expect-error An address is an attribute; React sets the property. */}
      <acct-directory profile="jilin" />
      {/* @ts-expect-error No such property. */}
      <acct-receipt colour="red" />
    </main>
  );
}
