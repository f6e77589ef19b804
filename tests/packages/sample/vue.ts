import type { BackendAdapter } from '@acct-forms/adapter';
import type {} from '@acct-forms/elements/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => { $props: infer P }
  ? P
  : never;

declare const backend: BackendAdapter;

/** As `<acct-login :backend="backend" reason="expired" @acct-signed-in="…">` in a template. */
export const login: Props<'acct-login'> = {
  backend,
  reason: 'expired',
  class: 'ours',
  onAcctSignedIn: ({ session }) => session.account.id,
};
export const wrong: Props<'acct-login'> = {
  // @ts-expect-error A word that is no reason.
  reason: 'elsewhere',
};
