import { join } from 'node:path';
import { analyze } from './analyze.mjs';
import type {
  Attribute,
  CssProperty,
  Declaration,
  Element,
  Manifest,
  Member,
  ModuleEntry,
} from './schema.ts';
import { definedIn, eventClasses, type Defined } from './sources.ts';
import { readTokens } from './tokens.ts';
import { usedBy, type Used } from './used.ts';

/** An element with what its modules use, by which its description is judged. */
export interface Read {
  readonly element: Element;
  readonly file: string;
  readonly used: Used;
}

/** Called by the browser or by Lit, never by a page. */
const platform = new Set([
  'formAssociated',
  'formDisabledCallback',
  'formResetCallback',
  'shadowRootOptions',
  'styles',
]);

/** What `withServices` of `define/registry.ts` reads from attributes. */
const serviceAttributes: readonly Attribute[] = [
  {
    name: 'backend',
    fieldName: 'backend',
    type: { text: 'string' },
    description: 'Address of a backend that speaks the wire of `@acct-forms/adapter`.',
  },
  {
    name: 'profile',
    fieldName: 'profile',
    type: { text: 'string' },
    description: 'Name of a profile that was registered by `registerProfile`.',
  },
  {
    name: 'locale',
    type: { text: 'string' },
    description: 'Language as BCP 47 tag; without it that of the page around.',
  },
];

const isPublic = ({ name, privacy }: Member): boolean =>
  (privacy ?? 'public') === 'public' && !/^[_#]/.test(name) && !platform.has(name);

/** Copies that do not say from which module they were inherited; a page cannot import it. */
function own<T extends { inheritedFrom?: object }>(entries: readonly T[]): T[] {
  return entries.map((entry) => {
    const copy = { ...entry };
    delete copy.inheritedFrom;
    return copy;
  });
}

function publicElement(raw: Declaration, defined: Defined, used: Used, tokens: CssProperty[]): Element {
  const members = (raw.members ?? []).filter(isPublic);
  const known = new Set(members.map(({ name }) => name));
  const services = defined.served
    ? serviceAttributes.filter(({ fieldName }) => fieldName === undefined || known.has(fieldName))
    : [];
  return {
    kind: 'class',
    name: defined.className,
    tagName: defined.tag,
    customElement: true,
    ...(raw.summary && { summary: raw.summary }),
    description: raw.description ?? '',
    ...(raw.superclass && { superclass: { name: 'LitElement', package: 'lit' } }),
    members: own(members),
    attributes: own([...(raw.attributes ?? []), ...services]),
    // The analyzer takes the first argument of an event's class for its name; a real one is documented.
    events: own(raw.events ?? []).filter(({ name }) => (name as string | undefined)?.startsWith('acct-')),
    slots: raw.slots ?? [],
    cssParts: raw.cssParts ?? [],
    cssProperties: [...(raw.cssProperties ?? []), ...tokens.filter(({ name }) => used.tokens.has(name))],
  };
}

/** Everything that a page can rely on of every element, with what its modules use. */
export function readElements(folder: string): Read[] {
  const raw = analyze(folder);
  const tokens = readTokens(join(folder, 'src/styles/tokens.css'));
  const types = eventClasses(folder);
  return definedIn(folder).map((defined) => {
    const module = raw.modules.find(({ path }) => path === defined.file);
    const declaration = module?.declarations.find(({ name }) => name === defined.className);
    if (!declaration) throw new Error(`${defined.file} has no class ${defined.className}`);
    const used = usedBy(join(folder, defined.file));
    const element = publicElement(declaration, defined, used, tokens);
    for (const event of element.events) event.type = { text: types.get(event.name) ?? 'Event' };
    return { element, file: defined.file, used };
  });
}

const published = (file: string): string => file.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

/** The manifest, with the paths of the published package. */
export function manifestOf(elements: readonly Read[]): Manifest {
  const modules = elements.flatMap(({ element, file }): ModuleEntry[] => {
    const { name, tagName } = element;
    const declaration = { name, module: published(file) };
    return [
      {
        kind: 'javascript-module',
        path: published(file),
        declarations: [element],
        exports: [{ kind: 'js', name, declaration }],
      },
      {
        kind: 'javascript-module',
        path: `dist/define/${tagName}.js`,
        declarations: [],
        exports: [{ kind: 'custom-element-definition', name: tagName, declaration }],
      },
    ];
  });
  return { schemaVersion: '1.0.0', readme: 'README.md', modules };
}
