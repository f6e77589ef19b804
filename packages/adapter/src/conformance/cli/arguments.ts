import { parseArgs } from 'node:util';
import { capabilities, type Capability } from '../capabilities.ts';
import { allSupported } from '../../all-supported.ts';
import type { Supports } from '../../backend-adapter.ts';

const supportNames = Object.keys(allSupported) as readonly (keyof Supports)[];

export const usage = `acct-conformance BASE_URL [options]

Runs the laws of @acct-forms/adapter against a live backend that speaks our wire, such as http://127.0.0.1:3000/api,
and reports by capability. It makes hundreds of people and cases there: take an installation that you can throw away,
with its rate limits raised.

What the backend is
  --profile MODULE[#EXPORT]   the profile that it serves (@acct-forms/profiles/jilin)
  --without NAME,…            capabilities that it does not have: ${supportNames.slice(0, 5).join(', ')},
                              ${supportNames.slice(5).join(', ')}
Where its people come from
  --administrator USER        an administrator who makes the staff; the password is read from the variable
                              ACCT_ADMINISTRATOR_PASSWORD
  --phone-code-from COMMAND   prints what was last sent to the phone that stands behind it; without it phoneCodes
                              counts as absent
  --world FILE                a module whose default export gives any of this in another way (LiveWorld in
                              @acct-forms/adapter/conformance): client, applicant, reviewer, administrator, auditor,
                              addHolder, addProgramme, phoneCode, solve
Proof of work is done. A backend that asks for pictures only takes a world with its own solve.

What is run and told
  --capability NAME,…         only laws of ${capabilities.slice(0, 4).join(', ')},
                              ${capabilities.slice(4).join(', ')}
  --law ID,…                  only these, such as record/open
  --bail                      ends at the first law that does not hold
  --json                      the report as JSON
  --help                      this text

Exit code: 0 every law holds, 1 some do not, 2 they cannot be run.
`;

/** The command is not understood; the message says what of it. */
export class Misused extends Error {}

export interface Arguments {
  readonly baseUrl: string;
  readonly profile: string;
  readonly without: readonly (keyof Supports)[];
  readonly administrator?: string;
  readonly phoneCodeFrom?: string;
  readonly world?: string;
  readonly capabilities: readonly Capability[];
  readonly laws: readonly string[];
  readonly bail: boolean;
  readonly json: boolean;
}

const options = {
  profile: { type: 'string', default: '@acct-forms/profiles/jilin' },
  without: { type: 'string' },
  administrator: { type: 'string' },
  'phone-code-from': { type: 'string' },
  world: { type: 'string' },
  capability: { type: 'string' },
  law: { type: 'string' },
  bail: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error));
  }
}

/** The names of a list, each of which must be known. */
function names<N extends string>(
  option: string,
  text: string | undefined,
  known: readonly N[],
): readonly N[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const found = known.find((item) => item === name);
      if (found === undefined) throw new Misused(`--${option}: there is no ${name}`);
      return found;
    });
}

/** What was asked for; undefined for `--help`. Throws `Misused`. */
export function readArguments(args: readonly string[], laws: readonly string[]): Arguments | undefined {
  const { values, positionals } = parsed(args);
  if (values.help) return undefined;
  const [baseUrl, ...others] = positionals;
  if (baseUrl === undefined || others.length > 0) throw new Misused('one BASE_URL is needed');
  if (!URL.canParse(baseUrl) || !/^https?:/.test(baseUrl)) throw new Misused(`${baseUrl} is no http address`);
  const { administrator, 'phone-code-from': phoneCodeFrom, world } = values;
  return {
    baseUrl,
    profile: values.profile,
    without: names('without', values.without, supportNames),
    ...(administrator === undefined ? {} : { administrator }),
    ...(phoneCodeFrom === undefined ? {} : { phoneCodeFrom }),
    ...(world === undefined ? {} : { world }),
    capabilities: names('capability', values.capability, capabilities),
    laws: names('law', values.law, laws),
    bail: values.bail,
    json: values.json,
  };
}
