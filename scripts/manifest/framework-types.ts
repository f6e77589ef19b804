import { elementsOf, type Described, type Element, type Manifest } from './schema.ts';

const comment = ({ description = '' }: Described): string =>
  `  /** ${description.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/').trim()} */\n`;

const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

const camel = (event: string): string =>
  `on${event.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;

/** What is set as a property, what has an attribute only, and the listeners under the names of a framework. */
function interfaceOf(element: Element, listener: (event: string) => string): string {
  const { name, members, attributes, events } = element;
  const settable = members.filter((member) => member.kind === 'field' && !member.readonly && !member.static);
  const properties = settable.map(
    (member) => `${comment(member)}  ${quoted(member.name)}?: ${name}['${member.name}'] | undefined;\n`,
  );
  const only = attributes
    .filter(
      (attribute) => !settable.some((member) => member.name === (attribute.fieldName ?? attribute.name)),
    )
    .map((attribute) => `${comment(attribute)}  ${quoted(attribute.name)}?: string | undefined;\n`);
  const listeners = events.map(
    (event) =>
      `${comment(event)}  ${quoted(listener(event.name))}?: ((event: GlobalEventHandlersEventMap['${event.name}']) => void) | undefined;\n`,
  );
  return `export interface ${name}Props {\n${[...properties, ...only, ...listeners].join('')}}\n`;
}

const head = (elements: readonly Element[]): string =>
  `import type { ${elements.map(({ name }) => name).join(', ')} } from '../index.js';\nimport type {} from '../events.js';\n`;

const entries = (elements: readonly Element[], type: (element: Element) => string): string =>
  elements
    .map(
      (element) =>
        `    ${comment({ name: '', description: element.summary ?? '' }).trim()}\n    '${element.tagName}': ${type(element)};\n`,
    )
    .join('');

/** JSX of React 19, which sets properties of custom elements and listens by `on` and the event's own name. */
export function reactTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  return `import type { ClassAttributes, HTMLAttributes, ReactNode } from 'react';
${head(elements)}
type Props<T, P> = P & Omit<HTMLAttributes<T>, keyof P> & ClassAttributes<T> & { children?: ReactNode };

${elements.map((element) => interfaceOf(element, (event) => `on${event}`)).join('\n')}
export interface AcctElements {
${entries(elements, ({ name }) => `Props<${name}, ${name}Props>`)}}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends AcctElements {}
  }
}
`;
}

/** Templates and JSX of Vue 3, where a listener is \`on\` and the event's name in camel case. */
export function vueTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  return `import type { HTMLAttributes, ReservedProps } from 'vue';
${head(elements)}
type Component<T, P> = new () => T & { $props: P & Omit<HTMLAttributes, keyof P> & ReservedProps };

${elements.map((element) => interfaceOf(element, camel)).join('\n')}
export interface AcctComponents {
${entries(elements, ({ name }) => `Component<${name}, ${name}Props>`)}}

declare module 'vue' {
  interface GlobalComponents extends AcctComponents {}
}
`;
}
