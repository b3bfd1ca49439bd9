import { FAR_TEST, FAR_TRIAL, FIELD_GROUP, instantiateKernels, NONE } from '@hornbench/solver-kernels'
import { cpuSeconds } from './measure-solve.ts'
import { summarise } from '../summarise.ts'

const GROUPS = 64
const ROUNDS = 2000
const PEAK_ROUNDS = 20_000_000
const REPEATS = 7

/** Addresses of the one memory, bytes. */
const TEST = 1024
const LIST = 1536
const CURSOR = 1552
const OUT = 1600
const SPACE = 2048
const BLOCKS = 8192

export type KernelPeaks = ReturnType<typeof measureKernelPeaks>

/** Of the runtime and of the kernels alone, with blocks that stay in the first-level cache; medians. */
export function measureKernelPeaks() {
  const { kernels, buffer } = instantiateKernels(BLOCKS + GROUPS * FAR_TRIAL.bytes)
  const view = new DataView(buffer)
  const random = new Float64Array(1)
  // Any numbers will do, as long as no distance is 0: positions, normals and weights of a body of 1 m.
  const fill = (from: number, bytes: number) => {
    for (let at = from; at < from + bytes; at += 4) {
      random[0] = (random[0] * 16_807 + 0.1) % 1
      view.setFloat32(at, 0.001 * random[0], true)
    }
  }
  const rate = (count: number, run: () => unknown) =>
    summarise(
      Array.from({ length: REPEATS }, () => {
        const start = cpuSeconds()
        run()
        return (cpuSeconds() - start) / count
      }),
    ).median ** -1

  fill(TEST, FAR_TEST.bytes)
  fill(BLOCKS, GROUPS * FAR_TRIAL.bytes)
  for (let lane = 0; lane < 4 * GROUPS; lane++) {
    const block = BLOCKS + FAR_TRIAL.bytes * Math.floor(lane / 4)
    for (let axis = 0; axis < 3; axis++) {
      view.setFloat64(block + FAR_TRIAL.centre + 32 * axis + 8 * (lane % 4), 0.2 + 0.001 * lane, true)
      view.setFloat64(block + FAR_TRIAL.normal + 32 * axis + 8 * (lane % 4), 0.577, true)
    }
  }
  for (let axis = 0; axis < 3; axis++) {
    view.setFloat64(TEST + FAR_TEST.centre + 8 * axis, 0, true)
    view.setFloat64(TEST + FAR_TEST.normal + 8 * axis, 0.577, true)
  }
  view.setUint32(LIST, NONE, true)
  view.setUint32(CURSOR, LIST, true)
  const single = rate(ROUNDS * GROUPS * 36, () => {
    for (let round = 0; round < ROUNDS; round++) {
      kernels.addFarSource(TEST, BLOCKS, GROUPS, CURSOR, SPACE, OUT, 36, 0.01, 10)
    }
  })

  for (let g = 0; g < GROUPS; g++) {
    for (let at = 0; at < FIELD_GROUP.bytes; at += 8) {
      view.setFloat64(BLOCKS + FIELD_GROUP.bytes * g + at, 0.001 * ((g + at) % 97), true)
    }
  }
  const double = rate(ROUNDS * GROUPS * 6, () => {
    for (let round = 0; round < ROUNDS; round++) {
      kernels.sumField(1, 1, 1, 36, BLOCKS, GROUPS, LIST, SPACE, OUT)
    }
  })
  return {
    /** Multiplications and additions a second, four lanes of single precision. */
    operations: rate(96 * PEAK_ROUNDS, () => kernels.multiplyAdd(PEAK_ROUNDS)),
    /** Kernel values a second with the least contraction there is: the far field of the right side, of the field. */
    single,
    double,
  }
}
