import { curvesSchema } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { toCurveRow } from './curves/to-curve-row.ts'
import { toCurves } from './curves/to-curves.ts'
import { toLegacyRow } from './legacy/to-legacy-row.ts'
import { observationLayoutSchema } from './observation/observation-layout.ts'
import { pointsBehindBaffle } from './observation/behind-baffle.ts'
import { prepareSolve } from './prepare-solve.ts'
import { boxCavity } from './testing/box-cavity.ts'
import { cubeRequest } from './testing/cube-request.ts'
import { pointSource } from './testing/point-source.ts'

const request = cubeRequest({
  source: { kind: 'mesh', surface: boxCavity(4), validation: 'strict' },
  baffle: 'infinite',
})
const prepared = prepareSolve(request)
const { layout, pointsM } = prepared

/** A point source in the mouth, heard in front of the baffle only, as the solver gives it. */
function halfSpaceSolution() {
  const solution = pointSource(prepared, [0, 0, 0.1], 5)
  const isBehind = (point: number) => pointsM[3 * point + 2] < 0.1 - 1e-9
  return {
    ...solution,
    pressure: solution.pressure.map((value, at) => (isBehind(Math.floor(at / 2)) ? 0 : value)),
  }
}
const row = toCurveRow(layout, halfSpaceSolution())

describe('a cavity in an infinite baffle', () => {
  test('is prepared as such, and its layout says so', () => {
    expect(prepared).toMatchObject({ baffle: 'infinite', formulation: '3d', triangles: 192, warnings: [] })
    expect(layout.baffle).toBe('infinite')
    expect(observationLayoutSchema.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  })

  test('takes more memory than a body of its size, for the layer of its aperture', () => {
    const body = prepareSolve({ ...request, source: cubeRequest().source, baffle: 'none' })
    expect(prepared.memoryBytes).toBeGreaterThan(body.memoryBytes)
  })

  test('has levels up to 90° and none behind', () => {
    expect(row.planes.horizontal?.slice(0, 4)).toEqual(Array(4).fill(expect.closeTo(row.onAxisLevelDb, 9)))
    expect(row.planes.horizontal?.slice(4)).toEqual([null, null, null])
    const curves = toCurves(layout, [100, 200], [row, undefined])
    expect(curvesSchema.parse(JSON.parse(JSON.stringify(curves)))).toEqual(curves)
  })

  test('directs half of the sphere: 3 dB for a source that is the same in front', () => {
    expect(layout.sphere.polarNodes % 2).toBe(0)
    expect(row.directivityIndexDb).toBeCloseTo(10 * Math.log10(2), 9)
  })

  test('leaves out the points of the older document that lie behind', () => {
    const legacy = toLegacyRow(layout, halfSpaceSolution())
    const [front, , , , behind] = legacy.planes.vertical ?? []
    expect(front).toBeTypeOf('number')
    expect(behind).toBeNull()
    expect(legacy.onAxisDb).toBeTypeOf('number')
  })

  test('may be observed near by: there is no body in the way', () => {
    const near = { ...request.observation, distanceM: 0.05 }
    expect(prepareSolve({ ...request, observation: near }).layout.typed.distanceM).toBe(0.05)
  })

  test('directivity is taken as far away as its mouth asks for, however deep it is', () => {
    const deep = boxCavity(4)
    const vertices = deep.vertices.map((value, at) => (at % 3 === 2 && value < 0 ? 20 * value : value))
    const source = { kind: 'mesh', surface: { ...deep, vertices }, validation: 'off' } as const
    expect(prepareSolve({ ...request, source }).layout.sphere.radiusM).toBe(2)
  })
})

test('points behind the plane are those with a depth beyond rounding, and none without a baffle', () => {
  const frame = {
    origin: [0, 0, 0],
    axis: [0, 0, 1],
    right: [1, 0, 0],
    up: [0, 1, 0],
    mouthDistanceM: 0.1,
  } as const
  const points = Float64Array.of(0, 0, 1, 1, 0, 0.1, 1000, 0, 0.1 - 6e-14, 1, 0, 0.0999, 0, 0, -3)
  expect(pointsBehindBaffle({ frame, baffle: 'infinite' }, points)).toEqual([3, 4])
  expect(pointsBehindBaffle({ frame, baffle: 'none' }, points)).toEqual([])
})
