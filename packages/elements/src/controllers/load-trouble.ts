import type { ReactiveControllerHost } from 'lit';
import { LatePart } from './late-part.ts';
import type { Trouble } from './upload-trouble.ts';

/** Words for files that are odd or were refused; they come with the first of them. */
export const loadTrouble = (host: ReactiveControllerHost & HTMLElement): LatePart<Trouble> =>
  new LatePart(host, async () => new (await import('./upload-trouble.ts')).Trouble(host));
