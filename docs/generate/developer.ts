import { errorStatus, states, workflow, type ErrorCode } from '@acct-forms/core';
import { configSchema, type Shape } from '@acct-forms/server';
import * as z from 'zod';
import { readContract } from './contract.ts';
import { effects, guards, meanings, settings } from './words.ts';
import { cell, code, paragraphs, table, type Page } from './write.ts';

function contractPage(): Page {
  return {
    path: 'dev/contract.md',
    text: paragraphs(
      '# The contract, method by method',
      'Made from `packages/adapter/src/backend-adapter.ts` and `administration.ts`, which are the contract: types there, and in each comment what happens on absence, repetition and race. What a method promises, a law of the [conformance kit](./adapter.md#the-conformance-kit) asks for.',
      ...readContract().flatMap(({ name, says, methods }) => [
        `## ${name}`,
        cell(says),
        ...methods.flatMap((method) => [
          `### ${name}.${method.name}`,
          `\`\`\`ts\n${method.signature}\n\`\`\``,
          cell(method.says),
        ]),
      ]),
    ),
  };
}

function workflowPage(): Page {
  const rows = workflow.map(({ action, from, by, to, needs, effects: own }) => [
    code(action),
    from.map(code).join(', '),
    by.join(', '),
    code(to),
    needs.map(code).join(', '),
    own.map(code).join(', '),
  ]);
  const matrix = states.map((from) => [
    code(from),
    ...states.map((to) =>
      workflow
        .filter((row) => row.from.includes(from) && row.to === to)
        .map(({ action }) => action)
        .filter((action, index, all) => all.indexOf(action) === index)
        .join(', '),
    ),
  ]);
  return {
    path: 'dev/workflow.md',
    text: paragraphs(
      '# Workflow',
      'Made from the table in `packages/core/src/workflow/table.ts`. The server enforces it, elements draw their buttons from it (`allowedActions` in a view), and a test walks every cell. What is not in the table is refused with `not-allowed`.',
      '## Moves',
      table(['action', 'from', 'by', 'to', 'needs', 'effects'], rows),
      'Two rows of one action differ by role; the first that the role fits is taken. With two levels, an approval at level 1 leads to `submitted` at level 2 (`nextLevel`); a return from either level begins again at level 1.',
      '## From state to state',
      table(['from \\ to', ...states.map(code)], matrix),
      '## Guards',
      'A guard that fails is told in `detail.failed`, so a button can say why.',
      table(
        ['guard', 'holds when'],
        Object.entries(guards).map(([name, says]) => [code(name), says]),
      ),
      '## Effects',
      table(
        ['effect', 'does'],
        Object.entries(effects).map(([name, says]) => [code(name), says]),
      ),
      '## In code',
      'Both functions are pure; time, ids and the truth of guards are arguments.',
      'See [`transition` and `allowedActions`](./profile.md#workflow-in-code).',
    ),
  };
}

function errorsPage(): Page {
  return {
    path: 'dev/errors.md',
    text: paragraphs(
      '# Error codes',
      'Made from `packages/core/src/errors/error-codes.ts`. Every failure of a backend is an `AcctError` with one of these codes and, where it helps, `detail`. Programs compare codes; sentences for people come from the locale.',
      table(
        ['code', 'HTTP', 'means', 'carries'],
        Object.entries(errorStatus).map(([name, status]) => {
          const { means, carries = '' } = meanings[name as ErrorCode];
          return [
            `<a id="${name}"></a>${code(name)}`,
            name === 'not-allowed'
              ? '403 by role, 409 by state'
              : status === 0
                ? 'never on the wire'
                : String(status),
            means,
            carries,
          ];
        }),
      ),
    ),
  };
}

function typeOf({ type, enum: values }: Shape): string {
  if (values !== undefined) return values.map((value) => code(String(value))).join(', ');
  return type === 'integer' || type === 'number' ? 'number' : '';
}

function configurationPage(): Page {
  const { properties = {} } = z.toJSONSchema(configSchema, {
    unrepresentable: 'any',
    io: 'output',
  }) as Shape & { readonly properties?: Readonly<Record<string, Shape & { readonly default?: unknown }>> };
  const named = Object.keys(settings);
  const unsaid = Object.keys(properties).filter((name) => !named.includes(name));
  const gone = named.filter((name) => !(name in properties));
  if (unsaid.length > 0 || gone.length > 0)
    throw new Error(
      `docs/generate/words.ts: settings without words ${unsaid.join()}, words without setting ${gone.join()}`,
    );
  return {
    path: 'dev/configuration.md',
    text: paragraphs(
      '# Configuration of the server',
      'Made from the schema in `packages/server/src/config-schema.ts`. The server reads its environment once, at start. What does not fit stops the start with one line that names it (exit code 78).',
      table(
        ['variable', 'default', 'values', 'what'],
        Object.entries(properties).map(([name, shape]) => {
          const otherwise = (shape as { readonly default?: unknown }).default;
          return [
            `<a id="${name.toLowerCase()}"></a>${code(name)}`,
            otherwise === undefined || otherwise === '' || Array.isArray(otherwise)
              ? ''
              : code(String(otherwise)),
            typeOf(shape),
            settings[name] ?? '',
          ];
        }),
      ),
      '## In production',
      '`NODE_ENV=production` refuses to start without `KEYS_FILE` and an `https` address in `BASE_URL`, with demo data, with `CHALLENGE=none`, with an `http` gateway in `SMS_URL`, or with `PHONE_CODES` and no gateway.',
      'See [running the server](../server.md) for the database, people, health, the archive and notifications.',
    ),
  };
}

/** What developers look up: contract, workflow, errors, settings. */
export const developerPages = (): Page[] => [
  contractPage(),
  workflowPage(),
  errorsPage(),
  configurationPage(),
];
