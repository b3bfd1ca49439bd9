import { readdirSync, readFileSync } from 'node:fs'
import { checkClosedOriented, findSelfIntersections, signedVolume } from '@hornbench/surface-mesh'
import { buildHornSurface, parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'

type SolveInput = {
  readonly design: Record<string, unknown>
  readonly frequenciesHz: readonly number[]
  readonly pointsM: readonly number[]
}

const folder = new URL('../../examples/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))

function readExample(name: string): SolveInput {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as SolveInput
}

test('there are ten examples', () => {
  expect(names).toHaveLength(10)
})

test.each(names)('%s meshes without a warning into a closed surface below the limit', (name) => {
  const { surface, warnings, quality, nominalSourceAreaMm2 } = buildHornSurface(
    parseDesign(readExample(name).design),
  )
  expect(warnings).toEqual([])
  expect(surface.tags.length).toBeLessThanOrEqual(12_000)
  expect(checkClosedOriented(surface)).toMatchObject({
    isClosedOriented: true,
    components: 1,
    eulerCharacteristic: 2,
  })
  expect(findSelfIntersections(surface)).toMatchObject({ pairs: new Uint32Array(0), isDecided: true })
  expect(signedVolume(surface)).toBeGreaterThan(0)
  expect(quality.minAngleDeg).toBeGreaterThanOrEqual(15)
  expect(quality.medianMinAngleDeg).toBeGreaterThanOrEqual(35)
  expect(quality.maxNeighbourSizeRatio).toBeLessThanOrEqual(2)
  expect(quality.minRelativeArea).toBeGreaterThanOrEqual(1e-6)
  expect(nominalSourceAreaMm2).toBeGreaterThan(0)
})

test.each(names)(
  '%s asks for frequencies that its mesh resolves and for points in front of the horn',
  (name) => {
    const { design, frequenciesHz, pointsM } = readExample(name)
    const { quality, mouthPlaneZMm } = buildHornSurface(parseDesign(design))
    expect(frequenciesHz.toSorted((a, b) => a - b)).toEqual(frequenciesHz)
    // Below 2.5 longest edges per wavelength the solver marks a frequency as limited by the mesh.
    expect(343_000 / (frequenciesHz.at(-1) ?? 0) / quality.maxEdge).toBeGreaterThan(2.5)
    expect(pointsM.length % 3).toBe(0)
    for (let i = 2; i < pointsM.length; i += 3)
      expect(pointsM[i]).toBeGreaterThanOrEqual(0.999 * mouthPlaneZMm * 1e-3)
  },
)

test('the demo is small enough for a first look', () => {
  const { design, frequenciesHz } = readExample('demo-tweeter-waveguide.json')
  const { surface, quality } = buildHornSurface(parseDesign(design))
  expect(surface.tags.length).toBeLessThanOrEqual(1300)
  expect(frequenciesHz).toHaveLength(20)
  expect([frequenciesHz[0], frequenciesHz[19]]).toEqual([500, 16_000])
  expect(343_000 / 16_000 / quality.meanEdge).toBeGreaterThan(4)
})
