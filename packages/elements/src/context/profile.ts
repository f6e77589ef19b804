import type { Profile } from '@acct-forms/core';
import { createContext } from '@lit/context';

/** The province's profile for everything inside. */
export const profileContext = createContext<Profile | undefined>(Symbol.for('acct-forms.profile.v1'));
