import { checkClosedOriented, findSelfIntersections, signedVolume } from '@hornbench/surface-mesh'
import { buildBaffledCavity, DesignError, HornMeshError, parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { createRandomDesigns } from './create-random-designs.ts'

const DESIGNS = 120

/** The error that refuses a design, or `meshed` after an independent look at the mesh. */
function outcomeOf(parameters: Readonly<Record<string, unknown>>): { name: string; message: string } {
  try {
    const { surface, mouthPlaneZMm } = buildBaffledCavity(parseDesign(parameters))
    expect(checkClosedOriented(surface)).toMatchObject({
      isClosedOriented: true,
      components: 1,
      eulerCharacteristic: 2,
    })
    expect(signedVolume(surface)).toBeLessThan(0)
    expect(findSelfIntersections(surface)).toMatchObject({ pairs: new Uint32Array(0), isDecided: true })
    expect(surface.tags.length).toBeLessThanOrEqual(12_000)
    expect(apertureHeights(surface)).toEqual([mouthPlaneZMm])
    return { name: 'meshed', message: '' }
  } catch (error) {
    if (error instanceof DesignError || error instanceof HornMeshError) return error
    throw new Error(`Failed on ${JSON.stringify(parameters)}`, { cause: error })
  }
}

function apertureHeights({ vertices, triangles, tags }: ReturnType<typeof buildBaffledCavity>['surface']) {
  const heights = new Set<number>()
  triangles.forEach((v, h) => {
    if (tags[Math.floor(h / 3)] === 4) heights.add(vertices[3 * v + 2])
  })
  return [...heights]
}

/** The same design with a flat mouth that does not turn back, where that is a matter of a few parameters. */
function withFlatMouth(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isRosse = parameters['formula_type'] === 'R-OSSE'
  const names = isRosse ? ['R', 'r0', 'a', 'a0', 'b'] : ['L']
  const even = names.map((name) => [name, Number.parseFloat(String(parameters[name]))])
  return { ...parameters, ...Object.fromEntries(even), ...(isRosse ? { tmax: 0.5 } : { rot: 0 }) }
}

test('a random design is either meshed as a sound cavity with a flat aperture or refused by name', () => {
  const nextDesign = createRandomDesigns(20_261_121)
  const outcomes = new Map<string, number>()
  const messages: string[] = []
  for (let i = 0; i < DESIGNS; i++) {
    const { name, message } = outcomeOf(i % 4 === 0 ? nextDesign() : withFlatMouth(nextDesign()))
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    messages.push(message)
  }
  console.info(`${DESIGNS} random designs in a baffle:`, Object.fromEntries(outcomes))
  expect(outcomes.get('meshed')).toBeGreaterThan(0.35 * DESIGNS)
  expect(outcomes.get('MouthNotInBaffleError')).toBeGreaterThan(0.15 * DESIGNS)
  expect(messages.filter((message) => /NaN|Infinity|undefined/.test(message))).toEqual([])
})
