/**
 * What stands in a module that an element shares, and what this element has no use for: modules are looked at whole.
 * An entry that is no longer needed is complained about.
 */
export const never: Readonly<Record<string, readonly string[]>> = {
  // Signed out it shows <acct-password-reset>, which has the challenge.
  'acct-account': ['challenge'],
  // Derived, or committed as a whole: nobody types in it.
  'acct-output-field': ['acct-input', 'acct-change', 'acct-confirm-change'],
  'acct-list-field': ['acct-input'],
  // Of an open record they show a conflict; remarks and what changed stand in the form.
  'acct-info-wizard': ['comparison'],
  'acct-info-preview': ['change', 'proofs', 'flag', 'confirm', 'flag-actions'],
  'acct-letters': ['change', 'proofs', 'comparison', 'summary', 'flag'],
  'acct-receipt': ['change', 'proofs', 'summary', 'flag'],
  // A picture is sent as it is or not at all: there is nothing to confirm.
  'acct-upload': ['confirm'],
};
