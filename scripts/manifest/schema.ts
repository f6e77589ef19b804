/** The part of custom-elements.json (schema 1.0) that is read and written here. */

export interface Described {
  name: string;
  description?: string;
}

export interface Member extends Described {
  kind: 'field' | 'method';
  type?: { text: string };
  default?: string;
  attribute?: string;
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
  readonly?: boolean;
  inheritedFrom?: object;
}

export interface Attribute extends Described {
  type?: { text: string };
  default?: string;
  fieldName?: string;
  inheritedFrom?: object;
}

export interface FiredEvent extends Described {
  type?: { text: string };
  inheritedFrom?: object;
}

export interface CssProperty extends Described {
  default?: string;
}

export interface Declaration {
  kind: string;
  name: string;
  tagName?: string;
  customElement?: boolean;
  summary?: string;
  description?: string;
  superclass?: object;
  members?: Member[];
  attributes?: Attribute[];
  events?: FiredEvent[];
  slots?: Described[];
  cssParts?: Described[];
  cssProperties?: CssProperty[];
}

export interface ExportEntry {
  kind: 'js' | 'custom-element-definition';
  name: string;
  declaration: { name: string; module: string };
}

export interface ModuleEntry {
  kind: 'javascript-module';
  path: string;
  declarations: Declaration[];
  exports: ExportEntry[];
}

export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: ModuleEntry[];
}

/** One element with the module of its class, `dist/login/acct-login.js`. */
export interface Element extends Declaration {
  tagName: string;
  members: Member[];
  attributes: Attribute[];
  events: FiredEvent[];
  slots: Described[];
  cssParts: Described[];
  cssProperties: CssProperty[];
}

export const elementsOf = (manifest: Manifest): Element[] =>
  manifest.modules.flatMap(({ declarations }) => declarations as Element[]);
