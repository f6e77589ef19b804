import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorStatus } from '@acct-forms/core';

const sources = join(import.meta.dirname, '../../packages/adapter/src');

/** A method of the contract as its source has it. */
export interface Method {
  readonly name: string;
  /** What its comment says, on one line. */
  readonly says: string;
  /** Its declaration, as written. */
  readonly signature: string;
}

export interface Group {
  /** As it is called on an adapter: `record`, `administration.staff`. */
  readonly name: string;
  readonly says: string;
  readonly methods: readonly Method[];
}

/** Where each group is declared. */
const groups: readonly (readonly [name: string, file: string, declaration: string])[] = [
  ['accounts', 'backend-adapter.ts', 'Accounts'],
  ['record', 'backend-adapter.ts', 'RecordGroup'],
  ['materials', 'backend-adapter.ts', 'Materials'],
  ['units', 'backend-adapter.ts', 'Units'],
  ['education', 'backend-adapter.ts', 'Education'],
  ['review', 'backend-adapter.ts', 'Review'],
  ['administration', 'administration.ts', 'Administration'],
  ['administration.staff', 'administration.ts', 'StaffAdministration'],
  ['administration.holders', 'administration.ts', 'HolderAdministration'],
  ['administration.programmes', 'administration.ts', 'ProgrammeAdministration'],
  ['administration.units', 'administration.ts', 'UnitAdministration'],
  ['administration.credit', 'administration.ts', 'CreditAdministration'],
  ['administration.erasures', 'administration.ts', 'ErasureAdministration'],
  ['administration.archive', 'backend-adapter.ts', 'Archive'],
];

const sayings = (comment: string): string =>
  comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trim())
    .join(' ')
    .trim();

const comment = String.raw`(?:(/\*\*(?:(?!\*/)[^])*\*/)\n)?`;

/** The members of an interface that are called: a name, a parenthesis and what follows up to the promise. */
function methodsOf(body: string): Method[] {
  const method = new RegExp(
    String.raw`(?:^|\n) *${comment} {2}(\w+)\(([^]*?)\): (Promise<[^]*?>);(?=\n|$)`,
    'g',
  );
  return [...body.matchAll(method)].map(([, says = '', name = '', input = '', output = '']) => ({
    name,
    says: sayings(says),
    signature: `${name}(${input}): ${output};`
      .replaceAll(/\n {2}/g, '\n')
      .replaceAll('V.', '')
      .replaceAll('A.', ''),
  }));
}

/** The whole contract, read from the source that the compiler reads. */
export function readContract(): Group[] {
  return groups.map(([name, file, declaration]) => {
    const source = readFileSync(join(sources, file), 'utf8');
    const found = new RegExp(
      String.raw`(?:^|\n)${comment}export interface ${declaration} \{\n([^]*?)\n\}`,
    ).exec(source);
    if (found === null) throw new Error(`${file} has no interface ${declaration}`);
    const [, says = '', body = ''] = found;
    const methods = methodsOf(body);
    if (methods.length === 0) throw new Error(`${declaration} has no methods`);
    return { name, says: sayings(says), methods };
  });
}

/** The error codes that a text names. */
export const codesIn = (text: string): string[] =>
  Object.keys(errorStatus).filter((name) => text.includes(`\`${name}\``));
