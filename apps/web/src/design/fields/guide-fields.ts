import { hasSuperellipse, hasSuperformula } from './features.ts'
import type { Field } from './field.ts'

const DESIGN = ['source', 'design'] as const
const COMMON = { group: 'guide', formula: 'OSSE' } as const
const FRAME = { ...COMMON, kind: 'quantity', shownWhen: ifGuided } as const
const SUPERFORMULA = { ...COMMON, kind: 'quantity', unit: '', shownWhen: hasSuperformula } as const

function ifGuided(texts: Readonly<Record<string, string>>): boolean {
  return hasSuperellipse(texts) || hasSuperformula(texts)
}

/** The outline that an OSSE horn passes through; it takes the place of the coverage angle. */
export const GUIDE_FIELDS = {
  guide: {
    ...COMMON,
    kind: 'choice',
    label: 'Guide',
    symbol: 'gcurve_type',
    hint: 'An outline that the wall is led through; it takes the place of the coverage angle.',
    path: [...DESIGN, 'gcurve_type'],
    options: [
      { value: '0', name: 'None' },
      { value: '1', name: 'Superellipse' },
      { value: '2', name: 'Superformula' },
    ],
    unsent: '0',
  },
  'guide.width': {
    ...FRAME,
    label: 'Guide width',
    symbol: 'gcurve_width',
    unit: 'mm',
    step: 1,
    whenEmpty: '0',
    hint: 'Width of the outline; without one the coverage angle holds.',
    path: [...DESIGN, 'gcurve_width'],
  },
  'guide.aspect': {
    ...FRAME,
    label: 'Guide aspect',
    symbol: 'gcurve_aspect_ratio',
    unit: '',
    step: 0.05,
    whenEmpty: '1',
    hint: 'Height of the outline in widths: below 1 it lies, above 1 it stands.',
    path: [...DESIGN, 'gcurve_aspect_ratio'],
  },
  'guide.distance': {
    ...FRAME,
    label: 'Guide distance',
    symbol: 'gcurve_dist',
    unit: '',
    step: 0.05,
    whenEmpty: '0.5',
    hint: 'From the driver to the outline: up to 1 a share of the length, above it millimetres.',
    path: [...DESIGN, 'gcurve_dist'],
  },
  'guide.rotation': {
    ...FRAME,
    label: 'Guide rotation',
    symbol: 'gcurve_rot',
    unit: '°',
    step: 5,
    whenEmpty: '0',
    hint: 'Turns the outline about the axis.',
    path: [...DESIGN, 'gcurve_rot'],
  },
  'guide.exponent': {
    ...COMMON,
    kind: 'quantity',
    label: 'Squareness',
    symbol: 'gcurve_se_n',
    unit: '',
    step: 0.1,
    whenEmpty: '3',
    hint: 'Exponent of the superellipse: 2 is an ellipse, larger comes nearer to a rectangle.',
    path: [...DESIGN, 'gcurve_se_n'],
    shownWhen: hasSuperellipse,
  },
  'guide.sfA': {
    ...SUPERFORMULA,
    label: 'Scale a',
    symbol: 'gcurve_sf_a',
    step: 0.05,
    whenEmpty: '1',
    hint: 'Divides the cosine of the superformula.',
    path: [...DESIGN, 'gcurve_sf_a'],
  },
  'guide.sfB': {
    ...SUPERFORMULA,
    label: 'Scale b',
    symbol: 'gcurve_sf_b',
    step: 0.05,
    whenEmpty: '1',
    hint: 'Divides the sine of the superformula.',
    path: [...DESIGN, 'gcurve_sf_b'],
  },
  'guide.sfM1': {
    ...SUPERFORMULA,
    label: 'Lobes m1',
    symbol: 'gcurve_sf_m1',
    step: 1,
    whenEmpty: '0',
    hint: 'How often the cosine part repeats around the axis.',
    path: [...DESIGN, 'gcurve_sf_m1'],
  },
  'guide.sfM2': {
    ...SUPERFORMULA,
    label: 'Lobes m2',
    symbol: 'gcurve_sf_m2',
    step: 1,
    whenEmpty: '0',
    hint: 'How often the sine part repeats around the axis.',
    path: [...DESIGN, 'gcurve_sf_m2'],
  },
  'guide.sfN1': {
    ...SUPERFORMULA,
    label: 'Exponent n1',
    symbol: 'gcurve_sf_n1',
    step: 0.1,
    whenEmpty: '1',
    hint: 'Of the whole superformula: larger flattens its lobes.',
    path: [...DESIGN, 'gcurve_sf_n1'],
  },
  'guide.sfN2': {
    ...SUPERFORMULA,
    label: 'Exponent n2',
    symbol: 'gcurve_sf_n2',
    step: 0.1,
    whenEmpty: '1',
    hint: 'Of the cosine part of the superformula.',
    path: [...DESIGN, 'gcurve_sf_n2'],
  },
  'guide.sfN3': {
    ...SUPERFORMULA,
    label: 'Exponent n3',
    symbol: 'gcurve_sf_n3',
    step: 0.1,
    whenEmpty: '1',
    hint: 'Of the sine part of the superformula.',
    path: [...DESIGN, 'gcurve_sf_n3'],
  },
} as const satisfies Record<string, Field>
