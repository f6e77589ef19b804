import type { Person } from './steps.ts';

/** An invented applicant; each test takes its own user name, phone and ID number. */
export const applicant = (username: string, phone: string, name: string, idNumber: string): Person => ({
  username,
  password: 'Quiet-Forest-41',
  phone,
  name,
  idNumber,
});
