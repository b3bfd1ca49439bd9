import type { TriangleSurface } from '@hornbench/surface-mesh'
import {
  type MeshName,
  readHorn,
  readPulsatingSphere,
  readSphericalCap,
  surfaceOf,
} from '../../physics/reference-case.ts'
import { BENCH_HORNS, benchHorn, type BenchHorn } from './bench-horn.ts'

const SPHERE_MESHES: readonly MeshName[] = ['coarse', 'medium', 'fine']

/** Horns from coarse to fine, by name. */
const HORN_NAMES = (Object.keys(BENCH_HORNS) as BenchHorn[]).toSorted(
  (one, other) => Number(one) - Number(other),
)

const horns = HORN_NAMES.map((name) => [`horn ${name}`, () => benchHorn(name)] as const)
const spheres = SPHERE_MESHES.map(
  (name) => [`a ${name}`, () => surfaceOf(readPulsatingSphere().meshes[name])] as const,
)
const caps = SPHERE_MESHES.map(
  (name) => [`b ${name}`, () => surfaceOf(readSphericalCap().meshes[name])] as const,
)

/** The meshes of the reference cases, named by their letter, and the horns; metres. */
export const BENCH_BODIES: ReadonlyMap<string, () => TriangleSurface> = new Map([
  ...spheres,
  ...caps,
  ['d', () => surfaceOf(readHorn().geometry)],
  ...horns,
])

/** @throws RangeError for a name that is none */
export function benchBody(name: string | undefined): TriangleSurface {
  const read = BENCH_BODIES.get(name ?? '')
  if (!read) throw new RangeError(`There is no body "${name}".`)
  return read()
}
