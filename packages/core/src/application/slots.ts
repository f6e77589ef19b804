import type { ApplicationData } from '../fields/json.ts';
import { isMet } from '../fields/need.ts';
import type { Section } from '../fields/section.ts';
import type { Slot } from '../materials/material.ts';
import type { FormContext, FormDefinition } from '../profile/profile.ts';
import { factsOf } from './shown.ts';
import { rowsOf, valueAt } from './paths.ts';

/** One place for a file, as the answers ask for it. */
export interface SlotInstance {
  /** `idFront`, `titleProof.<rowId>`, `otherMaterial.2`. */
  readonly path: string;
  readonly slot: Slot;
  readonly required: boolean;
  readonly rowId?: string;
  /** The facts that made it asked for, `!` kept, so that the reason can be told; none: everybody. */
  readonly because: readonly string[];
}

/** The files that these answers ask for, in declared order. */
export function slotsOf(form: FormDefinition, data: ApplicationData, context: FormContext): SlotInstance[] {
  const facts = factsOf(form, data, context);
  return form.slots.flatMap((slot): SlotInstance[] => {
    if (!isMet(slot.when, facts)) return [];
    const common = {
      slot,
      required: slot.optional !== true,
      because: slot.when === true ? [] : slot.when.all,
    };
    if (slot.perItem !== undefined) {
      return rowsOf(valueAt(data, slot.perItem)).map((row) => ({
        ...common,
        path: `${slot.key}.${row.id}`,
        rowId: row.id,
      }));
    }
    if (slot.count !== undefined) {
      return Array.from({ length: slot.count }, (_, i) => ({ ...common, path: `${slot.key}.${i + 1}` }));
    }
    return [{ ...common, path: slot.key }];
  });
}

/** The declaration of a slot path; undefined for a path that the form cannot have. */
export function slotAt(form: FormDefinition, path: string): Slot | undefined {
  const [key, part, ...rest] = path.split('.');
  const slot = form.slots.find((item) => item.key === key);
  if (slot === undefined || rest.length > 0) return undefined;
  if (slot.perItem !== undefined) return part === undefined || part === '' ? undefined : slot;
  if (slot.count !== undefined) {
    const n = Number(part);
    return Number.isInteger(n) && n >= 1 && n <= slot.count && String(n) === part ? slot : undefined;
  }
  return part === undefined ? slot : undefined;
}

/** The section in which a path is asked: the photo stands in a section, other files among the materials. */
export function sectionOf({ sections }: FormDefinition, path: string): string {
  const [head = '', slot] = path.split('.');
  const holds = ({ fields }: Section) => Object.values(fields).some((field) => field.slot === slot);
  return (head === 'materials' && sections.find(holds)?.key) || head;
}
