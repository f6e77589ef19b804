import type { TemplateResult } from 'lit';

/** One picture of one element, for the documentation and for visual checks. */
export interface GalleryState {
  readonly tag: string;
  /** What the state is called on the gallery page. */
  readonly name: string;
  readonly render: () => TemplateResult;
}
