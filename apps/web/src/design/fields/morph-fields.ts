import { hasMorph, hasRectangle } from './features.ts'
import type { Field } from './field.ts'

const DESIGN = ['source', 'design'] as const
const COMMON = { group: 'morph' } as const
const MORPHED = { ...COMMON, shownWhen: hasMorph } as const

/** How the wall turns into a rectangle or a circle towards the mouth. */
export const MORPH_FIELDS = {
  morph: {
    ...COMMON,
    kind: 'choice',
    label: 'Mouth shape',
    symbol: 'morph_target',
    hint: 'The outline that the horn turns into on its way to the mouth.',
    path: [...DESIGN, 'morph_target'],
    options: [
      { value: '0', name: 'None' },
      { value: '1', name: 'Rectangle' },
      { value: '2', name: 'Circle' },
    ],
    unsent: '0',
  },
  'morph.width': {
    ...MORPHED,
    kind: 'quantity',
    label: 'Mouth width',
    symbol: 'morph_width',
    unit: 'mm',
    step: 1,
    whenEmpty: '',
    placeholder: 'as it is',
    hint: 'Width of the outline at the mouth; a circle has the area of width times height.',
    path: [...DESIGN, 'morph_width'],
  },
  'morph.height': {
    ...MORPHED,
    kind: 'quantity',
    label: 'Mouth height',
    symbol: 'morph_height',
    unit: 'mm',
    step: 1,
    whenEmpty: '',
    placeholder: 'as it is',
    hint: 'Height of the outline at the mouth.',
    path: [...DESIGN, 'morph_height'],
  },
  'morph.corner': {
    ...COMMON,
    kind: 'quantity',
    label: 'Corner radius',
    symbol: 'morph_corner',
    unit: 'mm',
    step: 1,
    whenEmpty: '0',
    hint: 'Rounds the corners of the rectangle; 0 leaves them sharp.',
    path: [...DESIGN, 'morph_corner'],
    shownWhen: hasRectangle,
  },
  'morph.rate': {
    ...MORPHED,
    kind: 'quantity',
    label: 'Morph rate',
    symbol: 'morph_rate',
    unit: '',
    step: 0.5,
    whenEmpty: '3',
    hint: 'How late the change sets in: 1 is even along the horn, larger keeps it near the mouth.',
    path: [...DESIGN, 'morph_rate'],
  },
  'morph.fixed': {
    ...MORPHED,
    kind: 'quantity',
    label: 'Fixed part',
    symbol: 'morph_fixed',
    unit: '',
    step: 0.05,
    whenEmpty: '0',
    hint: 'Share of the horn, from the throat, that keeps its own shape.',
    path: [...DESIGN, 'morph_fixed'],
  },
  'morph.shrinkage': {
    ...MORPHED,
    kind: 'choice',
    label: 'Wall may move',
    symbol: 'morph_allow_shrinkage',
    hint: 'Whether the change may narrow the horn somewhere, or only widen it.',
    path: [...DESIGN, 'morph_allow_shrinkage'],
    options: [
      { value: '0', name: 'Out' },
      { value: '1', name: 'In and out' },
    ],
    unsent: '0',
  },
  'morph.rule': {
    ...MORPHED,
    kind: 'choice',
    label: 'Morph follows',
    symbol: 'morph_rule',
    hint: 'What each slice takes its share of: the change of the mouth, or one of its own as in older designs.',
    path: [...DESIGN, 'morph_rule'],
    options: [
      { value: 'mouth', name: 'Mouth' },
      { value: 'slice', name: 'Slice' },
    ],
  },
} as const satisfies Record<string, Field>
