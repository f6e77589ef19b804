import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { apiDocument } from '../openapi/serve-description.ts';
import { allRoutes } from '@acct-forms/adapter/wire/routes';

interface Described {
  readonly content?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

interface DescribedOperation {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: Described;
  readonly responses: Readonly<Record<string, Described>>;
}

const document = apiDocument({ secure: false, embedOrigins: [] });
const ajv = new Ajv2020({ strict: false });
(addFormats as unknown as (target: Ajv2020) => void)(ajv);
ajv.addSchema({ ...document, $id: 'api' } as object);

const operations = (Object.keys(allRoutes) as (keyof typeof allRoutes)[]).map((name) => {
  const { method, path } = allRoutes[name];
  const key = path.replaceAll(/:(\w+)/g, '{$1}');
  const verb = method.toLowerCase();
  const methods = document.paths?.[key] as unknown as Record<string, DescribedOperation>;
  return {
    name,
    method,
    at: ['paths', key, verb],
    described: methods[verb]!,
    path: new RegExp(`/api${path.replaceAll(/:\w+/g, '[^/]+')}$`),
  };
});

/** Which route a request goes to. */
export const operationOf = (method: string, pathname: string) =>
  operations.find((one) => one.method === method && one.path.test(pathname));

const compiled = new Map<string, ValidateFunction>();

function validatorOf(steps: readonly string[]): ValidateFunction {
  const pointer = `api#/${steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
  compiled.set(pointer, known);
  return known;
}

function checkShape(what: string, steps: readonly string[], value: unknown): void {
  const valid = validatorOf(steps);
  if (valid(value)) return;
  throw new Error(
    `${what} has another shape: ${ajv.errorsText(valid.errors)} ${JSON.stringify(value).slice(0, 300)}`,
  );
}

/** Which routes were seen succeeding. */
export const succeeded = new Set<string>();

/** Throws where an answer, or a request that was taken, is not one that the description of the API has. */
async function checkCall(init: RequestInit, url: string, response: Response): Promise<void> {
  const operation = operationOf(init.method ?? 'GET', new URL(url).pathname);
  if (operation === undefined) return;
  const { name, at, described } = operation;
  const status = String(response.status);
  const answer = described.responses[status];
  if (answer === undefined) throw new Error(`${name} answers ${status}, which is not described`);
  if (response.ok) {
    succeeded.add(name);
    const headers = new Headers(init.headers);
    const missing = described.parameters?.find(
      (one) => one.in === 'header' && one.required && !headers.has(one.name),
    );
    if (missing !== undefined) throw new Error(`${name} was called without ${missing.name}`);
    if (described.requestBody?.content?.['application/json'] !== undefined)
      checkShape(
        `The body of ${name}`,
        [...at, 'requestBody', 'content', 'application/json', 'schema'],
        JSON.parse(String(init.body)),
      );
  }
  const type = response.headers.get('content-type')?.split(';')[0];
  if (type === undefined) {
    if (answer.content !== undefined) throw new Error(`${name} ${status} answers nothing`);
    return;
  }
  if (!answer.content || !Object.hasOwn(answer.content, type))
    throw new Error(`${name} ${status} answers ${type}, which is not described`);
  if (answer.content[type]?.schema === undefined) return;
  checkShape(
    `${name} ${status}`,
    [...at, 'responses', status, 'content', type, 'schema'],
    await response.clone().json(),
  );
}

/** A `fetch` that fails when a call is not as the description of the API has it: status, type and shape. */
export function checkedFetch(browser: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await browser(input, init);
    await checkCall(init ?? {}, String(input), response);
    return response;
  };
}
