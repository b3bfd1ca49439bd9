import { measureSphere } from '../../physics/measure-sphere.ts'
import { readPulsatingSphere } from '../../physics/reference-case.ts'
import { atMost, KERNELS, perWavelengthAt, type ValidationRow } from '../validation-case.ts'
import { meshesOf, trianglesOf } from './sphere-meshes.ts'

type SphereRows = {
  /** 0: it pulsates. 1: it moves along its axis. */
  readonly motion: 0 | 1
  readonly quick: boolean
  /** What the row of levels is called. */
  readonly levels: string
}

/** Surface pressure and level at 2 m of each mesh of the sphere by each kind of kernels, with six elements by wavelength. */
export function sphereRows({ motion, quick, levels }: SphereRows): ValidationRow[] {
  const { meshes } = readPulsatingSphere()
  return meshesOf(quick).flatMap((name) => {
    const ka = perWavelengthAt(6, meshes[name].edgeMax)
    return KERNELS.flatMap(({ by, options }): ValidationRow[] => {
      const { surface, levelDb } = measureSphere(meshes[name], { motion, ka, options })
      const at = { mesh: trianglesOf(meshes[name]), by, perWavelength: 6 }
      const where = `ka ${ka.toFixed(2)}`
      return [
        {
          ...at,
          quantity: `surface pressure, L2, ${where}`,
          measured: 100 * surface,
          unit: '%',
          limit: atMost(0.5),
        },
        { ...at, quantity: `${levels}, ${where}`, measured: levelDb, unit: 'dB', limit: atMost(0.1) },
      ]
    })
  })
}
