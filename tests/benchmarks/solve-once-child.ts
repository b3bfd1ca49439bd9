/** Solves one frequency of a benchmark horn and prints the most memory that this process ever held, bytes. */
import { createBoundaryModel } from '@hornbench/solver'
import { BENCH_HORNS, benchHorn, type BenchHorn } from './bench-horn.ts'
import { measureSolve } from './measure-solve.ts'

const name = process.argv[2]
if (name === undefined || !(name in BENCH_HORNS)) throw new Error('Which horn?')
measureSolve(createBoundaryModel(benchHorn(name as BenchHorn)))
console.log(1024 * process.resourceUsage().maxRSS)
