import { availableParallelism } from 'node:os'
import { type FrequencyProblem, sweepFrequencies } from '@hornbench/compute'
import { summarise } from '../summarise.ts'
import { benchHorn } from './bench-horn.ts'
import { benchRequest } from './measure-solve.ts'

const ROUNDS = 5
const FREQUENCIES_BY_CORE = 12

/** A sweep over the horn of 1000 triangles by one process and by one for each core, with their start; medians of wall seconds. */
export async function compareProcesses() {
  const { medium, sourceVelocity, pointsM } = benchRequest()
  const problem: FrequencyProblem = { surface: benchHorn('1000'), medium, sourceVelocity, pointsM }
  const cores = availableParallelism()
  const frequenciesHz = Array.from({ length: FREQUENCIES_BY_CORE * cores }, (_, i) => 500 + 100 * i)
  const seconds = { one: new Array<number>(), all: new Array<number>() }
  for (let round = 0; round < ROUNDS; round++) {
    seconds.one.push(await sweepSeconds(problem, frequenciesHz, 1))
    seconds.all.push(await sweepSeconds(problem, frequenciesHz, cores))
  }
  return {
    cores,
    frequencies: frequenciesHz.length,
    one: summarise(seconds.one).median,
    all: summarise(seconds.all).median,
  }
}

async function sweepSeconds(
  problem: FrequencyProblem,
  frequenciesHz: readonly number[],
  processes: number,
): Promise<number> {
  const startMs = performance.now()
  await sweepFrequencies(problem, frequenciesHz, { processes })
  return (performance.now() - startMs) / 1000
}
