/** The part of JSON Schema that the description of the API uses. */
export interface Shape {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly $ref?: string;
}

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : JSON.stringify(value);

/** Bounds in words, for a comment behind a member. */
function bounds({ minLength, maxLength, minimum, maximum, maxItems, pattern }: Shape): string {
  const said: string[] = [];
  if (maxLength !== undefined) said.push(`${minLength ?? 0} to ${maxLength} characters`);
  if (minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER)
    said.push(`${minimum} to ${maximum}`);
  else if (minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER) said.push(`at least ${minimum}`);
  if (maxItems !== undefined) said.push(`at most ${maxItems}`);
  if (pattern !== undefined && maxLength === undefined) said.push(pattern);
  return said.join(', ');
}

function object(shape: Shape, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = shape;
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, member]) => {
    const key = /^[\w$]+$/.test(name) ? name : literal(name);
    const said = bounds(member);
    const optional = required.includes(name) ? '' : '?';
    return `${inner}${key}${optional}: ${shapeText(member, inner)};${said && ` // ${said}`}`;
  });
  if (members.length > 0) return `{\n${members.join('\n')}\n${indent}}`;
  if (typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0)
    return `Record<string, ${shapeText(additionalProperties, indent)}>`;
  return additionalProperties === false ? '{}' : 'Record<string, Json>';
}

/** A schema as a type that people read; shapes that routes share by their names. */
export function shapeText(shape: Shape, indent = ''): string {
  if (shape.$ref !== undefined) return shape.$ref.split('/').at(-1)!;
  if (shape.allOf !== undefined) return shape.allOf.map((part) => shapeText(part, indent)).join(' & ');
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return choices.map((choice) => shapeText(choice, indent)).join(' | ');
  if (shape.const !== undefined) return literal(shape.const);
  if (shape.enum !== undefined) return shape.enum.map(literal).join(' | ');
  switch (shape.type) {
    case 'object':
      return object(shape, indent);
    case 'array': {
      const item = shapeText(shape.items ?? {}, indent);
      return /[|\s]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
    }
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    default:
      return 'Json';
  }
}
