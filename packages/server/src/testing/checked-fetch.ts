import {
  accountsSchemas,
  administrationSchemas,
  archiveSchemas,
  educationSchemas,
  materialsSchemas,
  recordSchemas,
  reviewSchemas,
  unitsSchemas,
} from '@acct-forms/adapter/wire/schemas';
import { allRoutes } from './all-routes.ts';

const schemas = {
  ...accountsSchemas,
  ...recordSchemas,
  ...materialsSchemas,
  ...unitsSchemas,
  ...educationSchemas,
  ...reviewSchemas,
  ...administrationSchemas,
  ...archiveSchemas,
};

const patterns = (Object.keys(allRoutes) as (keyof typeof allRoutes)[]).map((name) => ({
  name,
  method: allRoutes[name].method,
  path: new RegExp(`/api${allRoutes[name].path.replace(/:\w+/g, '[^/]+')}$`),
}));

/** A `fetch` that fails when a success does not have the shape that the wire's schema of its route gives it. */
export function checkedFetch(browser: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await browser(input, init);
    const { pathname } = new URL(String(input));
    const route = patterns.find(
      ({ method, path }) => method === (init?.method ?? 'GET') && path.test(pathname),
    );
    const json = response.headers.get('content-type')?.startsWith('application/json') === true;
    if (!response.ok || !json || route === undefined || 'answer' in allRoutes[route.name]) return response;
    const result = schemas[route.name].output.safeParse(await response.clone().json());
    if (!result.success)
      throw new Error(`${route.name} answers another shape: ${JSON.stringify(result.error.issues)}`);
    return response;
  };
}
