export { basic } from './basic.ts';
export { education } from './education.ts';
export { employer } from './employer.ts';
export { talent } from './talent.ts';
export { title } from './title.ts';
export {
  basicExtras,
  educationExtras,
  employerExtras,
  slotExtras,
  titleExtras,
  titleRowExtras,
} from './extras.ts';
export { oneInchPhoto, scan } from '../materials/material.ts';
export { standardSlots } from '../materials/slots.ts';
export { extraTables } from '../codes/extra-tables.ts';
export { retire, standardTables } from '../codes/standard-tables.ts';
