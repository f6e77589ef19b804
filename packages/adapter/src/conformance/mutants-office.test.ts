import test from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { officeMutants } from './mutants.ts';
import { mutantTests } from './mutants/mutant-tests.ts';

mutantTests({ test, mutants: officeMutants, profile: jilin, form: await jilin.form() });
