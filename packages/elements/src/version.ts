/** The version of this package, as `npm run version` writes it. */
export const version = '0.0.0';
