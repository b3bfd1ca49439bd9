import { expect, test } from 'vitest'
import { detectUnit } from './detect-unit.ts'

const sized = (extent: number) => [0, 0, 0, extent / 2, 0, 0, 0, extent, 0]

type Case = {
  readonly metadata: Record<string, number | string | bigint> | null
  readonly extent: number
  readonly found: { readonly scale: number; readonly source: string; readonly warnings: readonly string[] }
}

const found = (scale: number, source: string, warnings: string[] = []) => ({ scale, source, warnings })

test.each<[string, Case]>([
  [
    'a scale',
    {
      metadata: { unitScaleToMeter: 0.0254, units: 'mm' },
      extent: 0.1,
      found: found(0.0254, 'metadata.unitScaleToMeter'),
    },
  ],
  [
    'a scale as a whole number',
    { metadata: { unitScaleToMeter: 2n }, extent: 0.1, found: found(2, 'metadata.unitScaleToMeter') },
  ],
  ['metres', { metadata: { units: ' Meters ' }, extent: 100, found: found(1, 'metadata.units') }],
  ['millimetres', { metadata: { units: 'MM' }, extent: 0.1, found: found(0.001, 'metadata.units') }],
  ['a size above 5', { metadata: {}, extent: 5.1, found: found(0.001, 'heuristic:max_extent_gt_5') }],
  ['a size below 2', { metadata: null, extent: 1.9, found: found(1, 'heuristic:max_extent_lt_2') }],
  [
    'a size between',
    {
      metadata: {},
      extent: 2,
      found: found(0.001, 'heuristic:ambiguous_default_mm', [
        'A mesh of 2.000 could be in metres or millimetres: it was taken to be in millimetres.',
      ]),
    },
  ],
  [
    'a scale that is none, then a unit that is none, then its size',
    {
      metadata: { unitScaleToMeter: 0, units: 'inch' },
      extent: 1,
      found: found(1, 'heuristic:max_extent_lt_2', [
        'unitScaleToMeter is no positive number: the unit was looked for elsewhere.',
        'The unit "inch" is not known: it was guessed from the size of the mesh.',
      ]),
    },
  ],
])('the unit is known by %s', (_name, { metadata, extent, ...expected }) => {
  const map = metadata && new Map(Object.entries(metadata))
  expect(detectUnit(sized(extent), map)).toEqual({ ...expected.found, inputMaxExtent: extent })
})
