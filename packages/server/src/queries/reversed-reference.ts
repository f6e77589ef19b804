/** The characters of a reference number from its end, without hyphens: what an index finds its last characters by. */
export const reversedReference = (text: string): string => [...text.replaceAll('-', '')].reverse().join('');

/** The columns of a case that is given its number. */
export const numbered = (referenceNumber: string) => ({
  referenceNumber,
  referenceReversed: reversedReference(referenceNumber),
});
