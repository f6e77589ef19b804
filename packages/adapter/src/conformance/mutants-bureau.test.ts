import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { bureauMutants } from './mutants.ts';
import { mutantTests } from './mutants/mutant-tests.ts';

mutantTests({ test, mutants: bureauMutants, profile: jilin, form: await jilin.form() });
