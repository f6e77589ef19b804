import type { GuideWords } from '../zh-CN/guide.ts';

export const guide: GuideWords = {
  title: 'Guide',
  lead: 'No need to sign in. The letters can be printed, signed and sealed beforehand; the samples are for comparison only.',
  steps: 'Step by step',
  step1: 'Register',
  step1Body:
    'Choose “Register” and give a user name, a password and a phone. The phone has to be your own and can be registered once. If the user name is taken, choose another one.',
  step2: 'Sign in',
  step2Body:
    'Sign in with user name, password and verification. If you hold a former accounting certificate, your basic information is shown; complete it in the registration form.',
  step3: 'Fill in the form',
  step3Body:
    'Basic information, education, employer, talent and titles, one after the other; each is saved by “Next”, and you can go on another day. If the employer is registered already, find it by its name and take it. What you state has to be true; it becomes part of the integrity archive.',
  step4: 'Upload the documents',
  step4Body:
    'The page lists what is needed for your answers. Photos and scans both do; large files are made smaller for you.',
  step5: 'Check and confirm',
  step5Body: 'Check everything, then confirm. Until the bureau begins its review you can withdraw.',
  step6: 'Review by the bureau',
  step6Body:
    'The bureau in charge reviews your information; your home page shows how far it is. If it is returned, correct what the remarks say and submit again. Once approved, you can change your information and enrol in continuing education.',
  letters: 'Blank letters',
  lettersLead:
    'Print on A4, fill in with a black pen, sign and seal, then scan or photograph. Once signed in you can print them filled with your information.',
  openLetter: 'See and print “{title}”',
  samples: 'Samples of documents',
  samplesLead:
    'Names and numbers are made up; the samples show what has to be seen. Choose one to enlarge it.',
  start: 'Register',
  loading: 'Opening…',
  loadFailed: 'The letters and samples could not be opened; check the network and try again.',
  retry: 'Try again',
};
