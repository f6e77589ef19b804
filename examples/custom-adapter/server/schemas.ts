/** JSON schemas of what is sent. What is in an answer is up to the declarations, see `filing/save.ts`. */
const text = { type: 'string', maxLength: 200 } as const;
const key = { type: 'string', minLength: 1, maxLength: 64 } as const;
const on = { type: 'integer', minimum: 0 } as const;

const object = <P extends object>(properties: P, required: readonly (keyof P & string)[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const flag = { type: 'boolean' } as const;

export const schemas = {
  person: object({ key, name: text, secret: text, phone: text, agreed: text }, [
    'key',
    'name',
    'secret',
    'phone',
    'agreed',
  ]),
  login: object({ name: text, secret: text, shared: flag }, ['name', 'secret']),
  newSecret: object({ secret: text, next: text }, ['secret', 'next']),
  secret: object({ secret: text }, ['secret']),
  answers: object({ on, value: { type: 'object' } }, ['on', 'value']),
  handing: object({ on, key }, ['on', 'key']),
  version: object({ on }, ['on']),
  agreement: object({ version: text }, ['version']),
} as const;
