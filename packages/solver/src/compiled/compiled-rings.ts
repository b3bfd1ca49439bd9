import { MERIDIAN_PAIR, MERIDIAN_POINT, RING_TABLES } from '@hornbench/solver-kernels'
import { addFieldOfPoints, type FieldSources } from '../axisymmetric/add-field-of-points.ts'
import { gaussAzimuthRule, midpointRule } from '../axisymmetric/azimuth-rule.ts'
import type { ElementPair } from '../axisymmetric/element-pair.ts'
import { integratePair } from '../axisymmetric/integrate-pair.ts'
import type { AddField, MeridianKernels, RingFrequency } from '../axisymmetric/meridian-kernels.ts'
import type { MeridianPoints } from '../axisymmetric/meridian-points.ts'
import { cosine, sine } from '../kernels/sine-cosine.ts'
import type { MeridianBench } from './meridian-bench.ts'

/**
 * The sums over the points of a meridian by the compiled kernels. Rules around a ring are written when a kernel first asks for
 * them; a pair that wants more points than the tables hold is left to the reference.
 */
export function createCompiledRings(bench: MeridianBench): MeridianKernels['openRings'] {
  const { kernels, addresses } = bench
  const { tables, space } = addresses
  const pair = pairIn(bench)
  writeTurns(bench)
  return (frequency) => {
    const { points, wavenumber, care } = frequency
    writePoints(bench, points)
    const { first } = points
    const ends = Array.from(first)
    return {
      integratePair(e, f, isNear) {
        const near = isNear ? 1 : 0
        for (;;) {
          const missing = kernels.integrateMeridianPair(
            addresses.points,
            ends[e],
            ends[e + 1],
            ends[f],
            ends[f + 1],
            wavenumber,
            care,
            near,
            tables,
            space,
            addresses.pair,
          )
          if (missing === 0) return pair
          if (writeRule(bench, missing)) continue
          integratePair({ ...frequency, isNear }, [e, f], pair)
          return pair
        }
      },
      openField: (sources) => openField(bench, frequency, sources),
    }
  }
}

function openField(bench: MeridianBench, frequency: RingFrequency, sources: FieldSources): AddField {
  const { kernels, addresses, view } = bench
  const { first } = frequency.points
  writeSources(bench, sources)
  return ([rho, z], elements, sum) => {
    const [from, to] = [first[elements.from], first[elements.to]]
    for (;;) {
      const missing = kernels.sumMeridianField(
        addresses.points,
        from,
        to,
        rho,
        z,
        frequency.wavenumber,
        frequency.care,
        elements.isNear ? 1 : 0,
        addresses.tables,
        addresses.space,
        addresses.field,
      )
      if (missing === 0) break
      if (writeRule(bench, missing)) continue
      addFieldOfPoints({ ...frequency, sources }, [rho, z], elements, sum)
      return
    }
    sum[0] += view.getFloat64(addresses.field, true)
    sum[1] += view.getFloat64(addresses.field + 8, true)
  }
}

/** A pair the numbers of which are those in the memory of the kernels. */
function pairIn({ view, addresses }: MeridianBench): ElementPair {
  const numbers = (at: number, count: number) => new Float64Array(view.buffer, addresses.pair + at, count)
  return {
    onE: numbers(MERIDIAN_PAIR.onE, 8),
    onF: numbers(MERIDIAN_PAIR.onF, 8),
    facing: numbers(MERIDIAN_PAIR.facing, 8),
    curls: numbers(MERIDIAN_PAIR.curls, 2),
    single: numbers(MERIDIAN_PAIR.single, 8),
  }
}

function writePoints({ view, addresses }: MeridianBench, points: MeridianPoints): void {
  const columns = ['rho', 'z', 'normalRho', 'normalZ', 'area', 'slope', 'endHat'] as const
  for (const name of columns) {
    const values = points[name]
    const at = addresses.points + MERIDIAN_POINT[name]
    for (let i = 0; i < values.length; i++) view.setFloat64(at + MERIDIAN_POINT.bytes * i, values[i], true)
  }
}

function writeSources({ view, addresses }: MeridianBench, { pressure, derivative }: FieldSources): void {
  for (let i = 0; i < pressure.length / 2; i++) {
    const at = addresses.points + MERIDIAN_POINT.bytes * i
    for (let part = 0; part < 2; part++) {
      view.setFloat64(at + MERIDIAN_POINT.pressure + 8 * part, pressure[2 * i + part], true)
      view.setFloat64(at + MERIDIAN_POINT.derivative + 8 * part, derivative[2 * i + part], true)
    }
  }
}

function writeTurns({ view, addresses }: MeridianBench): void {
  for (let step = 0; step < RING_TABLES.steps; step++) {
    const at = addresses.tables + RING_TABLES.turns + 16 * step
    const angle = (2 * Math.PI * step) / RING_TABLES.steps
    view.setFloat64(at, cosine(angle), true)
    view.setFloat64(at + 8, sine(angle), true)
  }
}

/** Writes the rule that a kernel asks for, unless the tables have no room for it. */
function writeRule({ view, addresses }: MeridianBench, missing: number): boolean {
  const isGauss = (missing & RING_TABLES.gaussMark) !== 0
  const points = missing & RING_TABLES.pointsMask
  if (points < 2 || points > RING_TABLES.most) return false
  const { cosines, weights } = isGauss ? gaussAzimuthRule(points) : midpointRule(points)
  const table = addresses.tables + (isGauss ? RING_TABLES.gauss : RING_TABLES.midpoints)
  for (let i = 0; i < points; i++) {
    const at = table + RING_TABLES.ruleOffset(points) + 32 * Math.floor(i / 2) + 8 * (i % 2)
    view.setFloat64(at, cosines[i], true)
    view.setFloat64(at + 16, weights[i], true)
  }
  return true
}
