import type { FieldTexts } from '../fields/design-fields.ts'
import type { Draft } from './draft.ts'

/** What the simulation begins with, whatever is designed. */
const STARTING_SIMULATION = {
  distanceM: '2',
  planes: 'horizontal vertical',
  diagonalDeg: '45',
  fromDeg: '0',
  toDeg: '180',
  angles: '37',
  soundSpeed: '343',
  density: '1.21',
  baffle: 'none',
  formulation: 'auto',
  symmetry: 'auto',
} as const

/** The parts that a horn may lack are left out. Lengths that depend on the horn are filled in when a part comes in. */
const STARTING_PARTS = {
  'section.length': '',
  'section.angle': '',
  'section.slot': '',
  'section.anchor': 'driver',
  arc: '1',
  'arc.angle': '',
  'arc.radius': '',
  rot: '',
  guide: '0',
  'guide.width': '',
  'guide.aspect': '',
  'guide.distance': '',
  'guide.rotation': '0',
  'guide.exponent': '3',
  'guide.sfA': '1',
  'guide.sfB': '1',
  'guide.sfM1': '4',
  'guide.sfM2': '4',
  'guide.sfN1': '4',
  'guide.sfN2': '4',
  'guide.sfN3': '4',
  morph: '0',
  'morph.width': '',
  'morph.height': '',
  'morph.corner': '',
  'morph.rate': '3',
  'morph.fixed': '0',
  'morph.shrinkage': '0',
  'morph.rule': 'mouth',
  box: 'free',
  'box.depth': '',
  'box.left': '',
  'box.right': '',
  'box.top': '',
  'box.bottom': '',
  'box.edge': '18',
  'box.edgeShape': '1',
  'box.frontEdge': '',
  'box.backEdge': '',
} as const

/**
 * A horn for a one-inch driver that covers 56°: what the workbench opens with. Its mesh is valid up to the highest
 * frequency, and it is solved in minutes. The fields of the other formula hold a horn as well.
 */
export const STARTING_TEXTS: FieldTexts = {
  formula: 'R-OSSE',
  r0: '12.7',
  a0: '10',
  sourceShape: 'flat',
  'osse.L': '60',
  'osse.a': '40',
  'osse.k': '1.5',
  'osse.s': '0.6',
  'osse.n': '3',
  'osse.q': '0.98',
  'osse.h': '0',
  'rosse.R': '110',
  'rosse.a': '28',
  'rosse.k': '2',
  'rosse.r': '0.4',
  'rosse.b': '0.4',
  'rosse.m': '0.75',
  'rosse.q': '4',
  'rosse.tmax': '1',
  wallThickness: '8',
  throatEdge: '6',
  mouthEdge: '10',
  rearEdge: '10',
  fromHz: '300',
  toHz: '4000',
  count: '24',
  spacing: 'log',
  ...STARTING_PARTS,
  ...STARTING_SIMULATION,
}

export const STARTING_DRAFT: Draft = { name: 'One-inch horn', texts: STARTING_TEXTS }
