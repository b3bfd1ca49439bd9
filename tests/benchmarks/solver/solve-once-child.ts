/** Solves one frequency of a body and prints the most memory that this process ever held, bytes. */
import { createBoundaryModel } from '@hornbench/solver'
import { benchBody } from './bench-bodies.ts'
import { measureSolve } from './measure-solve.ts'

measureSolve(createBoundaryModel(benchBody(process.argv[2])))
console.log(1024 * process.resourceUsage().maxRSS)
