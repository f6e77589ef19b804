import { choice, date, email, identityNumber, material, mobile, text } from '../fields/builders.ts';
import { section } from '../fields/section.ts';

/** 基本信息. */
export const basic = section('basic', {
  photo: material('photo', { required: true }),
  name: text({
    min: 2,
    max: 50,
    charset: 'personName',
    required: true,
    locked: { all: ['formerHolder'] },
    mask: 'name',
    autocomplete: 'name',
  }),
  idType: choice('idDocumentTypes', {
    required: true,
    initial: '111',
    locked: { all: ['formerHolder'] },
  }),
  idNumber: identityNumber({
    typeField: 'idType',
    countryField: 'country',
    required: true,
    locked: { all: ['formerHolder'] },
    mask: 'idNumber',
    labelFact: 'residentId',
    wide: true,
  }),
  sex: choice('sex', { required: true, tiles: true, derived: { all: ['numberTellsBirth'] } }),
  birthDate: date({
    required: true,
    past: true,
    derived: { all: ['numberTellsBirth'] },
    severity: { 'unusual-age': 'warning' },
  }),
  country: choice('countries', { required: true, derived: { all: ['residentId'] }, quiet: true }),
  ethnicGroup: choice('ethnicGroups', { when: { all: ['chinese'] }, required: true }),
  politicalStatus: choice('politicalStatus', { when: { all: ['chinese'] }, required: true }),
  mobile: mobile({ required: true, derived: true }),
  email: email(),
});
