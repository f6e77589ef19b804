export { adapterSuite, runLaw, type SuiteOptions } from './suite.ts';
export { allLaws } from './laws/index.ts';
export type { Law } from './law.ts';
export type { Credentials, SuiteInput, TestBackend } from './world.ts';
export {
  completeData,
  sampleBureaus,
  sampleIdNumber,
  samplePerson,
  samplePhone,
  sampleUnitCode,
  type SamplePerson,
} from './answers.ts';
export { sampleFiles, type NamedFile, type SampleFiles } from './files.ts';
export { encodeJpeg, padJpeg } from './jpeg.ts';
