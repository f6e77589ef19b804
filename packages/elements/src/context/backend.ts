import type { BackendAdapter } from '@acct-forms/adapter';
import { createContext } from '@lit/context';

/** The backend of everything inside. */
export const backendContext = createContext<BackendAdapter | undefined>(Symbol.for('acct-forms.backend.v1'));
