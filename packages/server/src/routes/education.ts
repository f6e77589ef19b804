import { cancelEnrolment } from '../commands/education/cancel-enrolment.ts';
import { enrol } from '../commands/education/enrol.ts';
import { readProgrammes } from '../queries/read-programmes.ts';
import type { Handlers } from './handler.ts';

export const educationHandlers = {
  'education.programmes': ({ deps, caller }) => readProgrammes(deps, caller.account.id),
  'education.enrol': ({ deps, caller, params, key }) => enrol(deps, caller, params.id, key),
  'education.cancel': ({ deps, caller, params }) => cancelEnrolment(deps, caller, params.id),
} satisfies Partial<Handlers<string>>;
