export { basic, basicExtras } from './basic.ts';
export { education, educationExtras } from './education.ts';
export { employer, employerExtras } from './employer.ts';
export { talent } from './talent.ts';
export { title, titleExtras, titleRowExtras } from './title.ts';
export { oneInchPhoto, scan } from '../materials/material.ts';
export { slotExtras, standardSlots } from '../materials/slots.ts';
export { standardTables, retire } from '../codes/standard-tables.ts';
