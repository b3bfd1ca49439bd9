import { readFileSync } from 'node:fs'
import {
  createBoundaryModel,
  sourceArea,
  type BoundaryModel,
  type BoundaryModelOptions,
} from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'

/** A complex series as the files hold it; e^{-iωt}. */
export type ComplexSeries = { re: number[]; im: number[] }

export type MeshInFile = {
  vertices: number[]
  triangles: number[]
  tags: number[]
  edgeMean: number
  edgeMax: number
}

type MeshOfSphere = MeshInFile & { volume: number }

export type MeshName = 'coarse' | 'medium' | 'fine'

type CaseOnSphere = {
  radius: number
  exactSourceArea: number
  ka: number[]
  frequencies: number[]
  meshes: Record<MeshName, MeshOfSphere>
}

export type PulsatingSphereCase = CaseOnSphere & {
  observation: { radii: number[] }
  reference: { pressureAtRadii: ComplexSeries[]; specificImpedance: ComplexSeries }
}

export type SphericalCapCase = CaseOnSphere & {
  observation: { angleDeg: number[]; points: number[][]; distance: number }
  reference: { pressure: ComplexSeries[]; specificImpedanceMeanOverCap: ComplexSeries }
  irregularScan: {
    ka: number[]
    frequencies: number[]
    angleDeg: number[]
    distance: number
    pressure: ComplexSeries[]
  }
}

type HornPlane = 'horizontal' | 'vertical' | 'diagonal'

export type HornCase = {
  geometry: MeshInFile
  meridian: { rhoZ: [rho: number, z: number][]; tags: number[] }
  smoothSourceArea: number
  frequencies: number[]
  observation: { angleDeg: number[]; distance: number }
  results: {
    axisymmetric_304_segments: {
      pressure: Record<HornPlane, ComplexSeries[]>
      specificImpedance: ComplexSeries
    }
  }
}

export type BaffledPistonCase = {
  radius: number
  ka: number[]
  frequencies: number[]
  observation: { onAxisZ: number[]; polarAngleDeg: number[]; polarDistance: number }
  reference: {
    specificImpedance: ComplexSeries
    pressureOnAxis: ComplexSeries[]
    pressurePolar2m: ComplexSeries[]
    farFieldDirectivity: number[][]
    directivityIndexHalfSpaceDb: number[]
  }
}

export const readPulsatingSphere = () => readCase('a-pulsating-sphere') as PulsatingSphereCase
export const readSphericalCap = () => readCase('b-spherical-cap') as SphericalCapCase
export const readBaffledPiston = () => readCase('c-baffled-piston') as BaffledPistonCase
export const readHorn = () => readCase('d-osse-1000') as HornCase

/** The air of all reference cases. */
export const AIR = { soundSpeed: 343, density: 1.21 } as const

export function surfaceOf(mesh: MeshInFile): TriangleSurface {
  return {
    vertices: Float64Array.from(mesh.vertices),
    triangles: Uint32Array.from(mesh.triangles),
    tags: Uint8Array.from(mesh.tags),
  }
}

/**
 * What computed pressures are multiplied by: a faceted source is smaller than the smooth one it stands for.
 */
export function areaCorrection(model: BoundaryModel, exactSourceArea: number): number {
  return exactSourceArea / sourceArea(model)
}

export function modelOf(mesh: MeshInFile, options?: BoundaryModelOptions): BoundaryModel {
  return createBoundaryModel(surfaceOf(mesh), options)
}

function readCase(name: string): unknown {
  const file = new URL(`../fixtures/reference-cases/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}
