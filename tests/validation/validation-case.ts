import type { BoundaryModelOptions } from '@hornbench/solver'

/** What computed the figure of a row. */
export type Method = 'TypeScript' | 'compiled' | 'axisymmetric' | 'closed form'

export type Limit = { readonly kind: 'at most' | 'at least'; readonly value: number }

/** One figure against one tolerance. */
export type ValidationRow = {
  /** What was compared, where. */
  readonly quantity: string
  readonly mesh: string
  readonly by: Method
  /** Of the longest edge, at the highest frequency of the row; `undefined` where no wave is in it. */
  readonly perWavelength?: number | undefined
  readonly measured: number
  readonly unit: Unit
  /** `undefined` for a figure that is shown without one. */
  readonly limit: Limit | undefined
}

/** `share` is a relative error, written as a power of ten; `radii` a length by the radius; `plain` has no unit. */
export type Unit = 'dB' | '%' | 'share' | 'radii' | 'plain' | 'bytes'

type DetailTable = {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export type ValidationPlot = {
  /** Of the file, without `.svg`. */
  readonly name: string
  /** Says what is to be seen, to who can't see it. */
  readonly description: string
  readonly svg: string
}

export type Findings = {
  readonly rows: readonly ValidationRow[]
  readonly tables?: readonly DetailTable[]
  readonly plots?: readonly ValidationPlot[]
  /** Paragraphs. */
  readonly remarks?: readonly string[]
}

export type ValidationScope = {
  /** Coarser and fewer meshes, for a test of the suite itself. */
  readonly quick: boolean
}

export type ValidationCase = {
  readonly id: string
  readonly title: string
  /** The formula or the solution that the case compares with, and where it is from; e^{-iωt}. */
  readonly formula: string
  readonly run: (scope: ValidationScope) => Findings | Promise<Findings>
}

/** The two implementations of the inner loops in three dimensions; the first is in double precision throughout. */
export const KERNELS: readonly { by: Method; options: BoundaryModelOptions }[] = [
  { by: 'TypeScript', options: { precision: 'f64' } },
  { by: 'compiled', options: {} },
]

export const atMost = (value: number): Limit => ({ kind: 'at most', value })
export const atLeast = (value: number): Limit => ({ kind: 'at least', value })

/** Elements by wavelength at `ka` on a sphere of 0.1 m with edges up to `edgeM`. */
export function perWavelengthAt(ka: number, edgeM: number): number {
  return (2 * Math.PI * 0.1) / (ka * edgeM)
}
