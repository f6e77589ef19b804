import type { TemplateResult, nothing } from 'lit';

type Part = TemplateResult | typeof nothing;

/** What the status card shows; all but the first lines only once an application is on its way. */
export interface Status {
  /** The class of the badge, and its icon. */
  readonly tone: string;
  readonly icon: string;
  readonly heading: TemplateResult | string;
  readonly lead: string | undefined;
  readonly reference?: Part;
  readonly remarks?: Part;
  readonly primary: { readonly label: string; readonly act: () => void; readonly busy: boolean } | undefined;
  readonly others?: Part;
}
