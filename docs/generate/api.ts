import {
  answersOf,
  apiDocument,
  describedIn,
  shapeText,
  type Content,
  type Described,
  type Shape,
} from '@acct-forms/server';
import { codesIn, readContract, type Method } from './contract.ts';
import { cell, code, paragraphs, table, type Page } from './write.ts';

const document = apiDocument({ secure: true, embedOrigins: ['https://www.example.gov.cn'] });

const operations = describedIn(document);

const anchorOf = (name: string) => name.replaceAll('.', '-').toLowerCase();
const typed = (shape: Shape) => `\`\`\`ts\n${shapeText(shape)}\n\`\`\``;

/** What carries which media types, and in which shape. */
function contentOf(content: Content = {}): string {
  return paragraphs(
    ...Object.entries(content).map(([type, { schema }]) =>
      schema === undefined
        ? code(type)
        : type === 'application/json'
          ? typed(schema)
          : `${code(type)}\n\n${typed(schema)}`,
    ),
  ).trimEnd();
}

function section(operation: Described, methods: ReadonlyMap<string, Method>): string {
  const { method, path, operationId, summary, description, parameters = [], requestBody } = operation;
  const told = methods.get(operationId)?.says ?? '';
  const {
    success: [status, answer],
    refusals,
  } = answersOf(operation);
  const own = description.split('\n\n');
  return paragraphs(
    `## ${operationId} {#${anchorOf(operationId)}}`,
    `${code(`${method} /api${path}`)} · ${cell(own.at(-1)!)}`,
    `${cell(summary)}. ${told === '' ? cell(own.slice(0, -1).join(' ')) : cell(told)}`,
    table(
      ['parameter', 'in', 'required', 'type'],
      parameters.map(({ name, in: place, required, schema }) => [
        code(name),
        place,
        required ? 'yes' : '',
        code(shapeText(schema ?? {})),
      ]),
    ),
    requestBody === undefined ? '' : `Body:\n\n${contentOf(requestBody.content)}`,
    `Answer: \`${status}\`${answer.content === undefined ? `, ${answer.description.toLowerCase()}.` : `\n\n${contentOf(answer.content)}`}`,
    `Errors: ${refusals
      .flatMap(([refused, { description: codes }]) =>
        codesIn(codes).map((name) => `[\`${name}\`](../errors.md#${name}) ${refused}`),
      )
      .join(', ')}.`,
  );
}

/** One page for each group of routes, one of the shapes that they share, and one that lists them all. */
export function apiPages(): Page[] {
  const methods = new Map(
    readContract().flatMap(({ name, methods: own }) =>
      own.map((method) => [`${name}.${method.name}`, method] as const),
    ),
  );
  const tags = document.tags ?? [];
  const pages = tags.map(({ name, description = '' }) => ({
    path: `dev/api/${name}.md`,
    text: paragraphs(
      `# ${description}`,
      'Made from the description that the server gives of itself and from the comments of the contract.',
      ...operations
        .filter(({ tags: own }) => own.includes(name))
        .map((operation) => section(operation, methods)),
    ),
  }));
  const shapes = {
    path: 'dev/api/shapes.md',
    text: paragraphs(
      '# Shapes',
      'What several routes take or answer.',
      ...Object.entries(document.components?.schemas ?? {}).map(([name, schema]) =>
        paragraphs(`## ${name} {#${name.toLowerCase()}}`, typed(schema as Shape)).trimEnd(),
      ),
    ),
  };
  const rows = operations.map(({ method, path, operationId, tags: [tag], summary }) => [
    `[${operationId}](./${tag}.md#${anchorOf(operationId)})`,
    code(`${method} /api${path}`),
    cell(summary),
  ]);
  const index = paragraphs(
    '# API reference',
    `${rows.length} routes. The server describes them itself as OpenAPI 3.1 under \`/api/openapi.json\`, with a page to read under \`/api/reference\`; these pages are made from that description, which every call of the server's tests is held to. Shapes by name stand [on a page of their own](./shapes.md).`,
    '## What holds for every route',
    'Bodies are JSON in UTF-8, files travel raw. Instants are ISO 8601 in UTC, days are `YYYY-MM-DD`, an unanswered value is an absent key. Lists are paged by `cursor`: send back `next` as it came.',
    'A write carries `Acct-Wire: 1`. No form and no image can send that header, so a write without it is refused as forged. A revision travels as `If-Match`, an idempotency key as `Idempotency-Key`.',
    'A failure is an RFC 9457 problem (`application/problem+json`) with the stable `code`; see [error codes](../errors.md). Words for people come from the locale, never from the wire.',
    '## Routes',
    table(['route', 'request', 'what'], rows),
  );
  return [{ path: 'dev/api/index.md', text: index }, ...pages, shapes];
}
