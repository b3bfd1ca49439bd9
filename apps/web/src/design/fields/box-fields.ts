import { hasBox } from './features.ts'
import type { Field } from './field.ts'

const DESIGN = ['source', 'design'] as const
const BOXED = { shownWhen: hasBox, group: 'box' } as const
const SPACE = { ...BOXED, kind: 'quantity', unit: 'mm', step: 1, whenEmpty: '25' } as const
const PANEL_EDGE = { kind: 'quantity', unit: 'mm', step: 0.5, whenEmpty: '', shownWhen: hasBox } as const

/** The box that a horn stands in. */
export const BOX_FIELDS = {
  box: {
    group: 'box',
    kind: 'choice',
    label: 'Stands',
    hint: 'Free, with a wall of its own, or in a box that is open at the mouth.',
    path: [...DESIGN, 'box'],
    options: [
      { value: 'free', name: 'Free' },
      { value: 'box', name: 'In a box' },
    ],
    isOfPage: true,
  },
  'box.depth': {
    ...BOXED,
    kind: 'quantity',
    label: 'Box depth',
    symbol: 'enc_depth',
    unit: 'mm',
    step: 5,
    hint: 'From the front panel, which the mouth is in, to the back.',
    path: [...DESIGN, 'enc_depth'],
  },
  'box.left': {
    ...SPACE,
    label: 'Space left',
    symbol: 'enc_space_l',
    hint: 'Width of the front panel left of the mouth, seen from the front.',
    path: [...DESIGN, 'enc_space_l'],
  },
  'box.right': {
    ...SPACE,
    label: 'Space right',
    symbol: 'enc_space_r',
    hint: 'Width of the front panel right of the mouth, seen from the front.',
    path: [...DESIGN, 'enc_space_r'],
  },
  'box.top': {
    ...SPACE,
    label: 'Space above',
    symbol: 'enc_space_t',
    hint: 'Height of the front panel above the mouth.',
    path: [...DESIGN, 'enc_space_t'],
  },
  'box.bottom': {
    ...SPACE,
    label: 'Space below',
    symbol: 'enc_space_b',
    hint: 'Height of the front panel below the mouth.',
    path: [...DESIGN, 'enc_space_b'],
  },
  'box.edge': {
    ...BOXED,
    kind: 'quantity',
    label: 'Edge size',
    symbol: 'enc_edge',
    unit: 'mm',
    step: 1,
    whenEmpty: '18',
    hint: 'Radius or chamfer of all edges of the box; 0 leaves them sharp.',
    path: [...DESIGN, 'enc_edge'],
  },
  'box.edgeShape': {
    ...BOXED,
    kind: 'choice',
    label: 'Edges',
    symbol: 'enc_edge_type',
    hint: 'How the edges of the box are cut.',
    path: [...DESIGN, 'enc_edge_type'],
    options: [
      { value: '1', name: 'Rounded' },
      { value: '2', name: 'Chamfered' },
    ],
  },
  'box.frontEdge': {
    ...PANEL_EDGE,
    group: 'mesh',
    label: 'Front panel edge',
    symbol: 'enc_front_resolution',
    placeholder: 'as at back',
    hint: 'Wanted edge length on the front panel: one, or four with commas, counter-clockwise from top right.',
    path: [...DESIGN, 'enc_front_resolution'],
  },
  'box.backEdge': {
    ...PANEL_EDGE,
    group: 'mesh',
    label: 'Back panel edge',
    symbol: 'enc_back_resolution',
    placeholder: 'as at back',
    hint: 'Wanted edge length on the back panel: one, or four with commas.',
    path: [...DESIGN, 'enc_back_resolution'],
  },
} as const satisfies Record<string, Field>
