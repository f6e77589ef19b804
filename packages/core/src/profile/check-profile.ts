import type { Field, Fields } from '../fields/field.ts';
import type { Need } from '../fields/need.ts';
import type { FormDefinition, ProfileHead } from './profile.ts';

/** Throws on the first thing that a profile names and does not have; `late` is the condition of its late part. */
export function checkProfile(head: ProfileHead, form: FormDefinition, late?: Need): void {
  checkBureaus(head);
  checkForm(form, late);
}

function checkBureaus({ id, departments, routing }: ProfileHead): void {
  const numbers = new Set(departments.map(({ no }) => no));
  if (numbers.size !== departments.length) throw new Error(`${id}: bureau numbers repeat`);
  const named = [
    ...departments.map(({ parentNo }) => parentNo),
    ...Object.values(routing.units),
    routing.provincialUnits,
  ];
  const missing = named.find((no) => no !== undefined && !numbers.has(no));
  if (missing !== undefined) throw new Error(`${id}: no bureau ${missing}`);
}

function checkForm(form: FormDefinition, late: Need | undefined): void {
  const paths = new Set<string>();
  const known = (need: Need | undefined, where: string) => {
    if (need === undefined || need === true) return;
    for (const name of need.all) {
      if (!(name.replace(/^!/, '') in form.facts)) throw new Error(`${where}: no fact ${name}`);
    }
  };
  const visit = (fields: Fields, prefix: string) => {
    for (const [name, field] of Object.entries<Field>(fields)) {
      const path = `${prefix}.${name}`;
      paths.add(path);
      for (const need of [field.when, field.required, field.derived, field.locked, field.past])
        known(need, path);
      if (field.labelFact !== undefined) known({ all: [field.labelFact] }, path);
      if (field.table !== undefined && !(field.table in form.tables)) {
        throw new Error(`${path}: no table ${field.table}`);
      }
      if (field.slot !== undefined && !form.slots.some((slot) => slot.key === field.slot)) {
        throw new Error(`${path}: no slot ${field.slot}`);
      }
      if (field.kind === 'number' && field.derived === undefined)
        throw new Error(`${path}: a number is computed; ask for a text or a choice`);
      if (field.fields !== undefined) visit(field.fields, `${path}.*`);
    }
  };
  known(late, 'late');
  for (const { key, fields } of form.sections) visit(fields, key);
  for (const [name, { kind, pdf }] of Object.entries(form.pictureRules)) {
    if (kind === 'photo' && pdf !== undefined) throw new Error(`${name}: a photo is no PDF`);
  }
  for (const slot of form.slots) {
    known(slot.when, slot.key);
    if (!(slot.rule in form.pictureRules)) throw new Error(`${slot.key}: no picture rule ${slot.rule}`);
    if (slot.perItem !== undefined && !paths.has(slot.perItem))
      throw new Error(`${slot.key}: no list ${slot.perItem}`);
    const proven = slot.proves?.find((path) => !paths.has(path));
    if (proven !== undefined) throw new Error(`${slot.key}: no field ${proven}`);
    if (slot.letter !== undefined && !(slot.letter in form.letters))
      throw new Error(`${slot.key}: no letter ${slot.letter}`);
  }
  for (const { key, sections, slots, proves = {} } of form.changes) {
    const section = sections.find((name) => !form.sections.some((item) => item.key === name));
    if (section !== undefined) throw new Error(`change ${key}: no section ${section}`);
    const slot = slots.find((name) => !form.slots.some((item) => item.key === name));
    if (slot !== undefined) throw new Error(`change ${key}: no slot ${slot}`);
    for (const [proof, fields] of Object.entries(proves)) {
      if (!slots.includes(proof)) throw new Error(`change ${key}: ${proof} is not open`);
      const field = fields.find((path) => !paths.has(path));
      if (field !== undefined) throw new Error(`change ${key}: no field ${field}`);
    }
  }
  for (const { at } of [...form.derive, ...form.rules]) {
    if (!paths.has(at)) throw new Error(`no field ${at}`);
  }
}
