import { checkClosedOriented, findSelfIntersections, signedVolume } from '@hornbench/surface-mesh'
import { buildHornSurface, DesignError, HornMeshError, parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { createRandomDesigns } from './create-random-designs.ts'

const DESIGNS = 1000

/** The name of the error that refuses a design, or 'meshed' after an independent look at the mesh. */
function outcomeOf(parameters: Readonly<Record<string, unknown>>): string {
  try {
    const { surface } = buildHornSurface(parseDesign(parameters))
    expect(checkClosedOriented(surface)).toMatchObject({
      isClosedOriented: true,
      components: 1,
      eulerCharacteristic: 2,
    })
    expect(signedVolume(surface)).toBeGreaterThan(0)
    expect(findSelfIntersections(surface)).toMatchObject({ pairs: new Uint32Array(0), isDecided: true })
    expect(surface.tags.length).toBeLessThanOrEqual(12_000)
    return 'meshed'
  } catch (error) {
    if (error instanceof DesignError || error instanceof HornMeshError) {
      // A message with a number that is none refuses for a reason that is none.
      expect(error.message).not.toMatch(/NaN|Infinity|undefined/)
      return error.name
    }
    throw new Error(`Failed on ${JSON.stringify(parameters)}`, { cause: error })
  }
}

test('a random design is either meshed into a closed surface without self-contact or refused by name', () => {
  const nextDesign = createRandomDesigns(20_260_501)
  const outcomes = new Map<string, number>()
  for (let i = 0; i < DESIGNS; i++) {
    const outcome = outcomeOf(nextDesign())
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  console.info(`${DESIGNS} random designs:`, Object.fromEntries(outcomes))
  expect(outcomes.get('meshed')).toBeGreaterThan(0.6 * DESIGNS)
  // The ranges must also reach what has to be refused.
  expect(outcomes.size).toBeGreaterThanOrEqual(4)
})
