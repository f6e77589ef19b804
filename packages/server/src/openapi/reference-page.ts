import type { ApiDocument } from './describe-api.ts';
import { answersOf, describedIn, type Content, type Described } from './described.ts';
import { shapeText, type Shape } from './shape-text.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
/** Our own descriptions hold nothing but paragraphs and code between backticks. */
const prose = (text: string) =>
  text
    .split('\n\n')
    .map((part) => `<p>${escape(part).replaceAll(/`([^`]+)`/g, '<code>$1</code>')}</p>`)
    .join('');
const inline = (text: string) => prose(text).slice(3, -4);

const row = (head: string, cell: string) => `<tr><th scope="row">${head}</th><td>${cell}</td></tr>`;

function contentOf(content: Content | undefined): string {
  return Object.entries(content ?? {})
    .map(([type, { schema }]) => {
      const shape = schema === undefined ? '' : `<pre>${escape(shapeText(schema))}</pre>`;
      return `<p><code>${escape(type)}</code></p>${shape}`;
    })
    .join('');
}

function parametersOf({ parameters = [] }: Described): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map((parameter) =>
    row(
      `<code>${escape(parameter.name)}</code>`,
      `${parameter.in}${parameter.required ? ', required' : ''} · <code>${escape(shapeText(parameter.schema ?? {}))}</code>`,
    ),
  );
  return `<h3>Parameters</h3><table>${rows.join('')}</table>`;
}

function operationHtml(operation: Described): string {
  const { method, path, operationId, summary, description, requestBody } = operation;
  const {
    success: [status, answer],
    refusals,
  } = answersOf(operation);
  return `<details id="${escape(operationId)}">
<summary><span class="method">${method}</span><code>${escape(path)}</code><span>${inline(summary)}</span></summary>
<div class="inside">${prose(description)}<p><code>${escape(operationId)}</code></p>
${parametersOf(operation)}
${requestBody === undefined ? '' : `<h3>Request</h3>${contentOf(requestBody.content)}`}
<h3>${status}</h3>${contentOf(answer.content) || `<p>${escape(answer.description)}</p>`}
<h3>Refusals</h3><table>${refusals.map(([status, { description: codes }]) => row(status, inline(codes))).join('')}</table>
</div></details>`;
}

/** The description as one page without scripts and without anything from another host. */
export function referencePage(document: ApiDocument): string {
  const { info, tags = [], components } = document;
  const operations = describedIn(document);
  const groups = tags.map(({ name, description = '' }) => {
    const html = operations.filter((operation) => operation.tags.includes(name)).map(operationHtml);
    return `<section aria-labelledby="${name}"><h2 id="${name}">${escape(description)}</h2>${html.join('')}</section>`;
  });
  const shapes = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="shape-${name}"><summary><code>${name}</code></summary><div class="inside"><pre>${escape(shapeText(schema as Shape))}</pre></div></details>`,
  );
  const links = [...tags.map(({ name, description = '' }) => [name, description]), ['shapes', 'Shapes']].map(
    ([name, text]) => `<li><a href="#${name}">${escape(text!)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)} API</title><link rel="stylesheet" href="/api/reference.css"></head>
<body><header><div><h1>${escape(info.title)} API</h1>${prose(info.description ?? '')}<p><a href="/api/openapi.json">OpenAPI ${document.openapi}</a></p>
<nav aria-label="Groups"><ul>${links.join('')}</ul></nav></div></header>
<main>${groups.join('')}<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${shapes.join('')}</section></main></body></html>
`;
}
