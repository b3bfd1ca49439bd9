import type { Field } from './field.ts'

/** What stands around the horn, and how its equations are set up. */
export const SOLVING_FIELDS = {
  baffle: {
    kind: 'choice',
    group: 'solving',
    label: 'Baffle',
    hint: 'Infinite: the mouth lies in an endless rigid plane, and only the inside of the horn counts.',
    path: ['baffle'],
    options: [
      { value: 'none', name: 'None' },
      { value: 'infinite', name: 'Infinite' },
    ],
  },
  formulation: {
    kind: 'choice',
    group: 'solving',
    label: 'Solve as',
    hint: 'Outline: round horns in milliseconds. Auto takes it for those, and triangles for the others.',
    path: ['formulation'],
    options: [
      { value: 'auto', name: 'Auto' },
      { value: '3d', name: 'Triangles' },
      { value: 'axisymmetric', name: 'Outline' },
    ],
  },
  symmetry: {
    kind: 'choice',
    group: 'solving',
    label: 'Use symmetry',
    hint: 'Mirror planes of the horn make its equations fewer and change no result.',
    path: ['symmetry'],
    options: [
      { value: 'auto', name: 'Auto' },
      { value: 'off', name: 'Off' },
    ],
  },
} as const satisfies Record<string, Field>
