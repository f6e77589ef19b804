import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { createStreamCheck } from './check-stream.ts';

/** Gives an object for the new file; what it names comes with it. */
export type Copy = (object: PDFObject) => PDFObject;

/** Entries that nothing drawn needs: who made it and with what, other files, places in the document's own structure. */
const dropped = new Set(
  [
    'Metadata',
    'PieceInfo',
    'LastModified',
    'AF',
    'Ref',
    'OPI',
    'Alternates',
    'Thumb',
    'StructParent',
    'StructParents',
    'Measure',
    'PtData',
    'Usage',
    'AA',
    'OpenAction',
  ].map((name) => PDFName.of(name)),
);

/** Entries whose value is a dictionary by names that the file chose itself: there, none of the above means anything. */
const byName = new Set(
  ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Pattern', 'Shading', 'Properties', 'CharProcs'].map(
    (name) => PDFName.of(name),
  ),
);

const whole = new Set(['Catalog', 'Pages', 'Page', 'Annot'].map((name) => PDFName.of(name)));

/** Copies objects from one file to another, each once; streams are proved and cleaned on the way. */
export function createCopier(from: PDFContext, to: PDFContext): Copy {
  const known = new Map<PDFRef, PDFRef>();
  const waiting: { readonly ref: PDFRef; readonly there: PDFRef; readonly named: boolean }[] = [];
  const clean = createStreamCheck(from);
  let busy = false;

  function fill(dict: PDFDict, named: boolean): PDFDict {
    const into = PDFDict.withContext(to);
    for (const [key, value] of dict.entries()) {
      if (named || !dropped.has(key)) into.set(key, copyOne(value, !named && byName.has(key)));
    }
    return into;
  }

  function copyRef(ref: PDFRef, named: boolean): PDFRef {
    const there = known.get(ref) ?? to.nextRef();
    if (!known.has(ref)) {
      known.set(ref, there);
      waiting.push({ ref, there, named });
    }
    return there;
  }

  function copyOne(object: PDFObject, named = false): PDFObject {
    if (object instanceof PDFRef) return copyRef(object, named);
    if (object instanceof PDFArray) return to.obj(object.asArray().map((item) => copyOne(item)));
    if (object instanceof PDFDict) {
      const type = object.lookup(PDFName.of('Type'));
      // Nothing that is drawn names the document itself.
      return !named && type instanceof PDFName && whole.has(type) ? PDFNull : fill(object, named);
    }
    if (object instanceof PDFRawStream) {
      const { dict, contents } = clean(object);
      return PDFRawStream.of(fill(dict, false), contents);
    }
    return object instanceof PDFStream ? PDFNull : object;
  }

  return (object) => {
    const copied = copyOne(object);
    if (busy) return copied;
    busy = true;
    // Not by calling itself: objects may name each other in a chain as long as the file.
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      to.assign(next.there, copyOne(from.lookup(next.ref) ?? PDFNull, next.named));
    }
    busy = false;
    return copied;
  };
}
