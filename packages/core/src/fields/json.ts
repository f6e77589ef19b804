/** Any JSON value. Unanswered fields are absent keys, so `null` never appears in section data. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The value of one section: a plain object keyed by field name. */
export type SectionValue = { [field: string]: Json };

/** The values of all sections, keyed by section. */
export type ApplicationData = { [section: string]: SectionValue };
