import { hasArc } from './features.ts'
import type { Field } from './field.ts'

const DESIGN = ['source', 'design'] as const
const COMMON = { group: 'arc', formula: 'OSSE' } as const

/** What takes the place of the OSSE formula, or turns its wall. */
export const ARC_FIELDS = {
  arc: {
    ...COMMON,
    kind: 'choice',
    label: 'Wall profile',
    symbol: 'throat_profile',
    hint: 'The formula, or a circular arc from throat to mouth in its place.',
    path: [...DESIGN, 'throat_profile'],
    options: [
      { value: '1', name: 'Formula' },
      { value: '3', name: 'Arc' },
    ],
    unsent: '1',
  },
  'arc.angle': {
    ...COMMON,
    kind: 'quantity',
    label: 'Arc end angle',
    symbol: 'circ_arc_term_angle',
    unit: '°',
    step: 1,
    whenEmpty: '1',
    hint: 'Angle between the arc and the axis at the mouth.',
    path: [...DESIGN, 'circ_arc_term_angle'],
    shownWhen: hasArc,
  },
  'arc.radius': {
    ...COMMON,
    kind: 'quantity',
    label: 'Arc radius',
    symbol: 'circ_arc_radius',
    unit: 'mm',
    step: 5,
    whenEmpty: '0',
    hint: 'Radius of the arc, in place of its end angle; 0 leaves it to the angle.',
    path: [...DESIGN, 'circ_arc_radius'],
    shownWhen: hasArc,
  },
  rot: {
    ...COMMON,
    kind: 'quantity',
    label: 'Rotation',
    symbol: 'rot',
    unit: '°',
    step: 0.5,
    whenEmpty: '0',
    hint: 'Turns the whole wall about its driver end; positive opens the horn.',
    path: [...DESIGN, 'rot'],
  },
} as const satisfies Record<string, Field>
