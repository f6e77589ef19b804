import { PDFArray, PDFBool, PDFDict, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib';

const names = (...all: string[]) => new Set(all.map((name) => PDFName.of(name)));

/** Actions that run, send, open or play something: ISO 32000-2, 12.6.4; and the annotations and streams of 12.5.6, 13. */
const actions = names(
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'GoToR',
  'GoToE',
  'GoTo3DView',
  'Rendition',
  'RichMediaExecute',
  'Movie',
  'Sound',
);
const kinds = names(
  'FileAttachment',
  'RichMedia',
  'Movie',
  'Sound',
  'Screen',
  '3D',
  'EmbeddedFile',
  'Rendition',
);
/** Entries that only scripts, attachments and forms of another kind have. */
const entries = names('JS', 'JavaScript', 'EmbeddedFiles', 'EF', 'XFA', 'RichMediaContent');

const [action, type, subtype, needsDrawing] = ['S', 'Type', 'Subtype', 'NeedAppearances'].map((name) =>
  PDFName.of(name),
);

const isOf = (set: ReadonlySet<PDFName>, value: PDFObject | undefined) =>
  value instanceof PDFName && set.has(value);

function isActiveDict(dict: PDFDict): boolean {
  return (
    isOf(actions, dict.lookup(action!)) ||
    isOf(kinds, dict.lookup(type!)) ||
    isOf(kinds, dict.lookup(subtype!)) ||
    // What was filled in is drawn by the reader, if it likes.
    dict.lookup(needsDrawing!) === PDFBool.True ||
    dict.keys().some((key) => entries.has(key))
  );
}

/** Whether an object, or one that stands in it, does something beyond showing itself. */
export function isActive(object: PDFObject): boolean {
  const open: PDFObject[] = [object];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const dict = next instanceof PDFStream ? next.dict : next;
    if (dict instanceof PDFDict) {
      if (isActiveDict(dict)) return true;
      for (const value of dict.values()) open.push(value);
    } else if (dict instanceof PDFArray) {
      for (const value of dict.asArray()) open.push(value);
    }
  }
  return false;
}
