import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

class SetProperties extends Directive {
  render(_properties: object): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [object]): unknown {
    const element = part.element as unknown as Record<string, unknown>;
    for (const [name, value] of Object.entries(properties)) {
      // Compared with what the element holds, not with what was set: it may have been typed into since.
      if (element[name] !== value) element[name] = value;
    }
    return noChange;
  }
}

/** Sets those properties of an element that differ: `<acct-x ${setProperties({ value })}>`. */
export const setProperties = directive(SetProperties);
