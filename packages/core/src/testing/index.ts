export { completeAnswers, rowId, schooling, withAnswers, type Answers } from './complete-answers.ts';
export { missingWords } from './missing-words.ts';
export { issuePaths } from './issue-paths.ts';
export { wrongValueFor, wrongValues, type WrongValue } from './wrong-values.ts';
