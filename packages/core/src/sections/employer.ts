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
/** What the register may lack is then the person's to fill in. */
const industry = { ...working, locked: { all: ['unitTaken', 'unitIndustryKnown'] } } as const;
const economicType = { ...working, locked: { all: ['unitTaken', 'unitTypeKnown'] } } as const;
const phone = { ...working, locked: { all: ['unitTaken', 'unitPhoneKnown'] } } as const;
const unitPostcode = { ...working, locked: { all: ['unitTaken', 'unitPostcodeKnown'] } } as const;
const post = { ...working, card: 'accounting' } as const;
const accounting = { ...post, when: { all: ['inAccountingWork'] } } as const;
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
  industry: choice('industries', { ...industry, required: true }),
  economicType: choice('economicTypes', { ...economicType, initial: '00' }),
  unitRegion: region({ ...unit, required: true }),
  provincialUnit: yesNo({ ...working }),
  unitAddress: text({ ...unit, max: 200, required: true, wide: true }),
  unitPhone: landline({ ...phone }),
  unitPostcode: postcode({ ...unitPostcode }),
  residenceRegion: region({ ...resident, required: true }),
  residenceAddress: text({ ...resident, max: 200, required: true, wide: true }),
  department: department({ required: true, derived: true }),
  inAccountingWork: yesNo({ ...post, required: true, wide: true }),
  accountingWorkStart: date({ ...accounting, required: true, past: true }),
  accountingPost: choice('accountingPosts', {
    ...accounting,
    required: true,
    severity: { 'posts-conflict': 'warning' },
  }),
  hasOtherPosts: yesNo({ ...accounting }),
  otherPosts: list(
    { post: choice('accountingPosts', { required: true }) },
    { ...post, when: { all: ['hasOtherPosts'] }, required: true, min: 1, max: 5 },
  ),
  accountingPosition: choice('accountingPositions', { ...post, initial: '00' }),
  technicalPost: choice('accountingTitles', { ...post, initial: '0' }),
  appointmentDate: date({
    ...post,
    when: { all: ['onDuty', 'hasTechnicalPost'] },
    required: true,
    past: true,
  }),
  personnelType: choice('personnelTypes', {
    required: true,
    derived: true,
    on: ['preview', 'print', 'export'],
  }),
  accountingYears: number({ ...accounting, derived: true, on: ['preview', 'print', 'export'] }),
});
