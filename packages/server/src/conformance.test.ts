import { jilin } from '@acct-forms/profiles/jilin';
import { conformanceTests } from './testing/conformance-tests.ts';

await conformanceTests(jilin, 'cookie');
