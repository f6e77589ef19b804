interface Policy {
  createScriptURL(address: string): unknown;
}

declare global {
  var trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;
}

const asIs: Policy = { createScriptURL: (address) => address };
let policy: Policy | undefined;

/**
 * Makes a Worker whose address goes through the Trusted Types policy `acct-forms`. Called with `new`, and
 * imported as `Worker`: bundlers find a worker by the words `new Worker(new URL(…))`.
 */
export const TrustedWorker = function (address: URL | string, options: WorkerOptions) {
  policy ??= globalThis.trustedTypes?.createPolicy('acct-forms', asIs) ?? asIs;
  return new Worker(policy.createScriptURL(String(address)) as string, options);
} as unknown as typeof Worker;
