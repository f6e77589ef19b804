import { createContext } from '@lit/context';
import type { HeicDecoder } from '../images/index.ts';

/** Brings a decoder for HEIC to every upload inside; it is asked for with the first HEIC file that the browser cannot decode. */
export const heicDecoderContext = createContext<(() => Promise<HeicDecoder>) | undefined>(
  Symbol.for('acct-forms.heic-decoder.v1'),
);
