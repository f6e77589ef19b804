import { answers, around, mutants, refusals } from './mutant.ts';

let keys = 0;

export const educationMutants = mutants(['education'], {
  'places are not counted': () =>
    answers('education', 'enrol', (programme) => ({ ...programme, enrolled: programme.enrolled - 1 })),
  'every call takes a place': () =>
    around('education', 'enrol', async (call, [id]) => {
      const programme = await call(id, { key: `k${++keys}` });
      return { ...programme, enrolled: programme.enrolled + ++keys };
    }),
  'one key for two programmes': () =>
    refusals('education', 'enrol', 'invalid', (_, [id], { education }) =>
      education.enrol(id, { key: `again-${++keys}` }),
    ),
  'places for who is not on record': () => refusals('education', 'enrol', 'not-allowed', () => ({})),
  'places before the programme opens': () =>
    around('education', 'enrol', async (call, [id, options], { education }) => {
      const found = (await education.programmes()).find((each) => each.id === id);
      return found && found.opensAt > new Date().toISOString() ? found : call(id, options);
    }),
  'more people than places': () => refusals('education', 'enrol', 'full', () => ({})),
  'programmes come in any order': () =>
    answers('education', 'programmes', (programmes) => [...programmes].reverse()),
  'a place without a record counts': () =>
    answers('education', 'programmes', (programmes) =>
      programmes.map((each) => (each.mine === 'suspended' ? { ...each, mine: 'enrolled' } : each)),
    ),
  'nobody is told which places a revocation suspends': () =>
    answers('review', 'open', (view) => ({ ...view, heldPlaces: undefined })),
  'every colleague is told of places': () =>
    answers('review', 'open', (view) => ({ heldPlaces: [], ...view })),
  'a held place is told twice': () =>
    answers('review', 'open', ({ heldPlaces, ...view }) =>
      heldPlaces === undefined ? view : { ...view, heldPlaces: [...heldPlaces, ...heldPlaces] },
    ),
  'nobody can cancel': () =>
    around('education', 'cancel', async (_, [id], { education }) =>
      (await education.programmes()).find((programme) => programme.id === id),
    ),
});
