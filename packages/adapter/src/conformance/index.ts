export { adapterSuite, runLaw, type SuiteOptions } from './suite.ts';
export { runLaws, type LawResult, type ReportOptions } from './report.ts';
export { capabilities, capabilityOf, type Capability } from './capabilities.ts';
export { cookieFetch } from './cookie-fetch.ts';
export type { LiveInput, LiveWorld } from './live-world.ts';
export { allLaws } from './laws/index.ts';
export type { Law } from './law.ts';
export { sentences } from './sentences/index.ts';
export type { Sentence } from './sentences/sentence.ts';
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
export { assemblePdf, guardedPdf, makePdf, pdfPage, scriptedPdf, type PdfParts } from './pdf.ts';
