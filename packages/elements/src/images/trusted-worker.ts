interface Policy {
  createScriptURL(address: string): unknown;
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;
}

const asIs: Policy = { createScriptURL: (address) => address };
let policy: Policy | undefined;

/**
 * A Worker whose address goes through the Trusted Types policy `acct-forms`.
 * Bundlers find a worker by the words `new Worker(new URL(…))`, so callers import this class under that name.
 */
export class TrustedWorker {
  constructor(address: URL | string, options: WorkerOptions) {
    policy ??= globalThis.trustedTypes?.createPolicy('acct-forms', asIs) ?? asIs;
    return new globalThis.Worker(policy.createScriptURL(String(address)) as string, options);
  }
}
