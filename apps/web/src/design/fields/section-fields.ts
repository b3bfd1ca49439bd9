import { hasExtension } from './features.ts'
import type { Field } from './field.ts'

const DESIGN = ['source', 'design'] as const
const COMMON = { group: 'section', formula: 'OSSE' } as const

/** What lies between the driver and the main part of an OSSE horn. */
export const SECTION_FIELDS = {
  'section.length': {
    ...COMMON,
    kind: 'quantity',
    label: 'Extension length',
    symbol: 'throat_ext_length',
    unit: 'mm',
    step: 1,
    whenEmpty: '0',
    hint: 'A straight cone between the driver and the main part; 0 leaves it out.',
    path: [...DESIGN, 'throat_ext_length'],
  },
  'section.angle': {
    ...COMMON,
    kind: 'quantity',
    label: 'Extension angle',
    symbol: 'throat_ext_angle',
    unit: '°',
    step: 0.5,
    whenEmpty: '0',
    hint: 'Angle between the cone and the axis: 0° is a tube, a negative one narrows.',
    path: [...DESIGN, 'throat_ext_angle'],
    shownWhen: hasExtension,
  },
  'section.slot': {
    ...COMMON,
    kind: 'quantity',
    label: 'Slot length',
    symbol: 'slot_length',
    unit: 'mm',
    step: 1,
    whenEmpty: '0',
    hint: 'A straight tube before the main part; 0 leaves it out.',
    path: [...DESIGN, 'slot_length'],
  },
  'section.anchor': {
    ...COMMON,
    kind: 'choice',
    label: 'Radius r0 is at',
    symbol: 'throat_anchor',
    hint: 'Where the radius of the throat is measured: at the driver, or where the main part starts.',
    path: [...DESIGN, 'throat_anchor'],
    options: [
      { value: 'driver', name: 'Driver' },
      { value: 'main', name: 'Main part' },
    ],
    unsent: 'driver',
    shownWhen: hasExtension,
  },
} as const satisfies Record<string, Field>
