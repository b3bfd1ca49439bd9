import { parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { buildShape } from '../../preview/build-shape.ts'
import { FIELDS, type FieldId, type FieldTexts } from '../fields/design-fields.ts'
import { readDraft } from './read-draft.ts'
import { startingValues } from './starting-values.ts'
import { STARTING_TEXTS } from './starting-draft.ts'

const HORNS = {
  'the first horn': {},
  'a short OSSE horn': { formula: 'OSSE', 'osse.L': '30' },
  'an elliptical OSSE horn': { formula: 'OSSE', 'osse.a': '45 + 6*cos(2*p)' },
  'a horn that rolls back': { 'rosse.tmax': '1.1', 'rosse.R': '90' },
} satisfies Record<string, Partial<FieldTexts>>

const CHOICES: readonly [FieldId, string][] = [
  ['morph', '1'],
  ['morph', '2'],
  ['guide', '1'],
  ['guide', '2'],
  ['arc', '3'],
  ['box', 'box'],
]

function designOf(texts: FieldTexts) {
  return readDraft({ name: '', texts }).design
}

const CASES = Object.entries(HORNS).flatMap(([name, changes]) => {
  const texts: FieldTexts = { ...STARTING_TEXTS, ...changes }
  const open = CHOICES.filter(([id]) => (FIELDS[id].formula ?? texts.formula) === texts.formula)
  return open.map(([id, value]) => ({ name, texts, id, value }))
})

test.each(CASES)('$name stays one when $id becomes $value', ({ texts, id, value }) => {
  const mesh = buildShape({ design: designOf(texts) })
  const values = startingValues(id, value, { texts, mesh })
  const design = designOf({ ...texts, [id]: value, ...values })
  expect(design).not.toEqual(designOf(texts))
  expect(buildShape({ design }).triangles.length).toBeGreaterThan(0)
  // In a box nothing rolls back, and that is said.
  const warnings = parseDesign(design).warnings.filter(({ message }) => !message.startsWith('tmax '))
  expect(warnings).toEqual([])
})

test('a rectangle has the size of the mouth as it is', () => {
  const mesh = buildShape({ design: designOf(STARTING_TEXTS) })
  expect(mesh.mouth.width).toBeCloseTo(220, 6)
  expect(startingValues('morph', '1', { texts: STARTING_TEXTS, mesh })).toEqual({
    'morph.width': '220',
    'morph.height': '220',
    'morph.corner': '22',
  })
})

test('what was written is kept, and without a shape there is less to write', () => {
  const texts = { ...STARTING_TEXTS, 'morph.width': '180', 'box.depth': '90' }
  expect(startingValues('morph', '1', { texts, mesh: undefined })).toEqual({})
  expect(startingValues('box', 'box', { texts, mesh: undefined })).toEqual({})
  const mesh = buildShape({ design: designOf(STARTING_TEXTS) })
  expect(startingValues('morph', '2', { texts, mesh })).toEqual({ 'morph.height': '220' })
  expect(startingValues('formula', 'OSSE', { texts, mesh })).toEqual({})
})
