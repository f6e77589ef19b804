import type { PicturesWords } from '../zh-CN/pictures.ts';

/** Words for pictures and uploads that are odd or were refused, in English. */
export const pictures: PicturesWords = {
  'check.size': 'The photo has only {width} × {height} pixels and may not be sharp',
  'check.scan.size': 'The picture has only {width} × {height} pixels; its text may be hard to read',
  'check.ratio': 'The shape differs from a one-inch photo',
  'check.photo.sharpness': 'The photo is not quite sharp; the face may be hard to make out',
  'check.sharpness': 'The picture is not quite sharp; check that the text can be read',
  'check.photo.brightness': 'The photo is rather dark or bright; the face may be hard to make out',
  'check.brightness': 'The picture is rather dark or bright; check that it can be read',
  'check.background': 'The background does not look white',
  'check.warning': '{finding}. You can go on or replace it.',
  'check.error': '{finding}. This does not meet the rules; choose another one.',
  'picture.not-a-picture': '“{name}” is not a picture. Choose a JPG or PNG, or take a picture.',
  'picture.pdf': '“{name}” is a PDF, and PDF is not taken here. Take a photo, or scan it as a JPG picture.',
  'picture.pdf-encrypted':
    'The PDF “{name}” is protected by a password. Remove the password and choose it again, or take a picture.',
  'picture.pdf-damaged':
    'The PDF “{name}” is not whole, or of an unusual kind. Export it again, or take a picture.',
  'picture.pdf-active':
    'The PDF “{name}” has scripts, attachments or a form to fill in. Print it to a plain PDF, or take a picture.',
  'picture.pdf-pages':
    'The PDF “{name}” has {pages} pages; at most {maxPages} are taken. Keep only those that are needed.',
  'picture.pdf-too-large':
    'The PDF “{name}” is over {limit} KB and cannot be made smaller here. Export it at a lower resolution, or take a picture.',
  'picture.undecodable': '“{name}” is damaged or cannot be opened. Scan or photograph it again.',
  'picture.heic':
    '“{name}” is a HEIC file, which this browser cannot open. Save it as JPG on your phone, or take a picture.',
  'picture.too-many-pixels':
    'The picture is too large ({width} × {height} pixels). Take or scan it again at a lower resolution.',
  'picture.does-not-fit': 'Even compressed the picture is over {limit} KB; crop it first.',
  'picture.too-small':
    'The photo has only {width} × {height} pixels; at least {minWidth} × {minHeight} are needed. Choose a sharper original, or take a new photo.',
  'upload.not-removed': 'It was not removed; check the network and try again.',
  'upload.stale-revision': 'This document was replaced elsewhere; check it and choose again.',
  'upload.file-too-large': 'The file is over {limit} KB; crop it first.',
  'upload.file-type': 'The server does not take such files; choose a JPG or PNG picture.',
  'upload.too-many':
    'There are as many documents, or as many bytes, as may be; remove one that is not needed first.',
  'upload.infected': 'The file did not pass the security check; choose another one.',
  'upload.unauthenticated': 'You are signed out; sign in again, then upload.',
  'upload.rate-limited': 'Too many uploads; try again in {n} seconds.',
  'upload.not-allowed': 'Documents cannot be changed now.',
  'view.larger': 'Larger',
  'view.smaller': 'Smaller',
  'view.turn': 'Turn',
  sampleTitle: '{label} (sample)',
  sampleNote:
    'Upload a picture with all four edges, readable text and no reflections. Everything in the sample is made up.',
};
