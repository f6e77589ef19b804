interface Policy {
  createScriptURL(address: string): unknown;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

const asIs: Policy = { createScriptURL: (address) => address };

/**
 * Lets the page open again without network. Called once somebody is signed in: until then there is nothing worth
 * keeping. A browser without service workers, or a page on plain http, goes on without.
 */
export async function keepPage(): Promise<void> {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('portal', asIs) ?? asIs;
  try {
    await navigator.serviceWorker.register(policy.createScriptURL('/service-worker.js') as string);
  } catch {
    // Private windows refuse it.
  }
}
