import { prepareSolve } from '@hornbench/simulation'
import { createMeridianSweep } from '@hornbench/solver'
import type { SweepReport } from './sweep-messages.ts'

const ARCS = { fromDeg: 0, toDeg: 180, angles: 37, distanceM: 2 }
const MEDIUM = { soundSpeed: 343, density: 1.21 }

/**
 * Prepares a round design as a run of the workbench does and solves it frequency after frequency, here, whatever here
 * is: a worker of a browser or Node. Digests stand for all bits of what was prepared and solved.
 *
 * @param isCancelled asked between two frequencies, when messages have been handled
 */
export async function* sweepRoundDesign(
  design: Record<string, unknown>,
  frequenciesHz: readonly number[],
  isCancelled: () => boolean,
): AsyncGenerator<SweepReport, void> {
  const startMs = performance.now()
  const { meridians, pointsM } = prepareSolve({
    source: { kind: 'design', design },
    medium: MEDIUM,
    highestHz: Math.max(...frequenciesHz),
    observation: { ...ARCS, planes: ['horizontal'], diagonalDeg: 35 },
    legacyPolar: { ...ARCS, planes: ['horizontal'], onAxisDistanceM: 2, normAngleDeg: 5, inclinationDeg: 35 },
  })
  if (meridians === undefined) throw new Error('The design is not round.')
  const elements = meridians.map(({ meridian }) => meridian.tags.length)
  const nodes = meridians.map(({ meridian }) => meridian.nodes)
  const sharesMemory = 'SharedArrayBuffer' in globalThis
  yield { kind: 'prepared', elements, sharesMemory, digest: await digestOf([...nodes, pointsM]) }
  const solve = createMeridianSweep(meridians)
  for (const frequencyHz of frequenciesHz) {
    if (isCancelled()) break
    const solution = solve({ frequencyHz, medium: MEDIUM, sourceVelocity: 1, pointsM })
    const { pressure, surfacePressure, impedance, residual } = solution
    const numbers = Float64Array.of(impedance.re, impedance.im, residual)
    yield { kind: 'solved', frequencyHz, digest: await digestOf([pressure, surfacePressure, numbers]) }
  }
  yield { kind: 'ended', isCancelled: isCancelled(), milliseconds: performance.now() - startMs }
}

async function digestOf(arrays: readonly Float64Array[]): Promise<string> {
  const bytes = await new Blob(arrays.map((array) => array.slice())).arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
