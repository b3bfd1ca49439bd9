import { checkClosedOriented, findSelfIntersections, signedVolume } from '@hornbench/surface-mesh'
import { buildHornSurface, DesignError, HornMeshError, parseDesign } from '@hornbench/waveguide'
import { expect } from 'vitest'

/** The error that refuses a design, or `meshed` after an independent look at the mesh. */
export function meshingOutcome(parameters: Readonly<Record<string, unknown>>): {
  name: string
  message: string
} {
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
    return { name: 'meshed', message: '' }
  } catch (error) {
    if (error instanceof DesignError || error instanceof HornMeshError) return error
    throw new Error(`Failed on ${JSON.stringify(parameters)}`, { cause: error })
  }
}
