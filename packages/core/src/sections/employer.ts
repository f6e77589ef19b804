import {
  choice,
  date,
  department,
  landline,
  list,
  number,
  postcode,
  reference,
  region,
  text,
  unitCode,
  yesNo,
} from '../fields/builders.ts';
import { section } from '../fields/section.ts';

const working = { when: { all: ['onDuty'] } } as const;
const unit = { ...working, locked: { all: ['unitTaken'] } } as const;
const accounting = { when: { all: ['inAccountingWork'] } } as const;
const resident = { when: { all: ['offDuty', '!student'] } } as const;

/** 单位信息. */
export const employer = section('employer', {
  onDuty: yesNo({ required: true, wide: true }),
  /** A confirmed unit of the register; it locks the unit's fields. */
  unitId: reference(working),
  unitCode: unitCode({
    ...unit,
    required: true,
    wide: true,
    severity: { dept: 'warning', category: 'warning', 'org-checksum': 'warning', checksum: 'confirm' },
  }),
  unitName: text({ ...unit, min: 2, max: 100, required: true, wide: true }),
  industry: choice('industries', { ...unit, required: true }),
  economicType: choice('economicTypes', { ...unit, initial: '00' }),
  unitRegion: region({ ...unit, required: true }),
  provincialUnit: yesNo({ ...working }),
  unitAddress: text({ ...unit, max: 200, required: true, wide: true }),
  unitPhone: landline({ ...unit }),
  unitPostcode: postcode({ ...unit }),
  residenceRegion: region({ ...resident, required: true }),
  residenceAddress: text({ ...resident, max: 200, required: true, wide: true }),
  department: department({ required: true, derived: true }),
  inAccountingWork: yesNo({ ...working, required: true, wide: true }),
  accountingWorkStart: date({ ...accounting, required: true, past: true }),
  accountingPost: choice('accountingPosts', { ...accounting, required: true }),
  accountingPosition: choice('accountingPositions', { ...working, initial: '00' }),
  technicalPost: choice('accountingTitles', { ...working, initial: '0' }),
  appointmentDate: date({ when: { all: ['onDuty', 'hasTechnicalPost'] }, required: true, past: true }),
  personnelType: choice('personnelTypes', {
    required: true,
    derived: true,
    on: ['preview', 'print', 'export'],
  }),
  accountingYears: number({ ...accounting, derived: true, on: ['preview', 'print', 'export'] }),
});

/** Rows of 单位信息 that some provinces ask; off in Jilin. */
export const employerExtras = {
  unitType: choice('unitTypes', { ...working, required: true }),
  workHistory: list(
    {
      from: date({ required: true, past: true }),
      to: date({ past: true }),
      unit: text({ min: 2, max: 100, required: true }),
      position: choice('accountingPositions', { required: true }),
    },
    { max: 10 },
  ),
} as const;
