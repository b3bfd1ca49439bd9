import type { AssemblyContext } from '../assembly/assembly-context.ts'
import type { BoundaryModel } from '../boundary-model.ts'
import { stageCheckpoint, type SolveWatch } from '../checkpoint.ts'
import { evaluateField } from '../observation/field-pressure.ts'
import type { SurfaceState } from '../observation/surface-state.ts'
import type { CrewRoom } from './crew-room.ts'
import type { CrewStep } from './crew.ts'

/** Entries of a matrix–vector product between two checkpoints: some 10 ms. */
const ENTRIES_AT_A_TIME = 4_000_000

/** One frequency, as each member has to know it. */
export type CrewTask = {
  readonly wavenumber: number
  /** β of the coupling η = iβ, m. */
  readonly coupling: number
  readonly source: SurfaceState['source']
  /** x, y, z; folded where mirror planes allow. */
  readonly pointsM: Float64Array
}

/**
 * Does one member's part of each step of a frequency, with its own model, and writes it to the room. A member that is alone
 * has all rows and all points. The bits in the room do not depend on how many members there are.
 */
export function createCrewMember(
  model: BoundaryModel,
  { wavenumber, coupling, source, pointsM }: CrewTask,
  { room, watch }: { room: CrewRoom; watch: SolveWatch },
): (step: CrewStep) => void {
  const { matrix, kernels, block, share } = model
  const rows = block?.rows ?? Uint32Array.from({ length: matrix.size }, (_, row) => row)
  const own = new Float64Array(2 * rows.length)

  function assemble(): void {
    const context: AssemblyContext = {
      surface: model.surface,
      pairRules: model.pairRules,
      kernelRow: kernels.kernelRow,
      wavenumber,
      coupling,
      sourceWeights: source.weights,
      matrix,
      ...(block && { block }),
      rightSide: own,
      checkpoint: stageCheckpoint(watch, 0, 0.8),
    }
    kernels.assembleBlock(context, 0, rows.length)
    handOver(room.rightSide)
    rows.forEach((row, place) => {
      own[2 * place] = matrix.re[place * matrix.size + row]
      own[2 * place + 1] = matrix.im[place * matrix.size + row]
    })
    handOver(room.diagonal)
  }

  /** In blocks of rows, so that a cancel is seen in time. */
  function multiply(): void {
    const checkpoint = stageCheckpoint(watch, 0.8, 0.9)
    const atATime = Math.max(1, Math.floor(ENTRIES_AT_A_TIME / matrix.size))
    for (let from = 0; from < rows.length; from += atATime) {
      checkpoint(0)
      kernels.matrixVector(matrix, from, Math.min(from + atATime, rows.length), room.x, own)
    }
    handOver(room.y)
  }

  function readRow(row: number): void {
    const start = (block ? block.placeOf[row] : row) * matrix.size
    if (start < 0) return
    for (let column = 0; column < matrix.size; column++) {
      room.y[2 * column] = matrix.re[start + column]
      room.y[2 * column + 1] = matrix.im[start + column]
    }
  }

  function observe(): void {
    const count = pointsM.length / 3
    const from = Math.floor((count * share.index) / share.of)
    const to = Math.floor((count * (share.index + 1)) / share.of)
    const state = { wavenumber, surfacePressure: room.surfacePressure, source }
    const points = pointsM.subarray(3 * from, 3 * to)
    room.pressure.set(evaluateField(model, state, points, stageCheckpoint(watch, 0.9, 1)), 2 * from)
  }

  function handOver(vector: Float64Array): void {
    rows.forEach((row, place) => {
      vector[2 * row] = own[2 * place]
      vector[2 * row + 1] = own[2 * place + 1]
    })
  }

  return ({ kind, row }) => {
    if (kind === 'assemble') assemble()
    else if (kind === 'multiply') multiply()
    else if (kind === 'readRow') readRow(row)
    else observe()
  }
}
