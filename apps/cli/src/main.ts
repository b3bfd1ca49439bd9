/** The command line of Hornbench. Exit codes: 0 done, 1 nothing could be solved or a fault of ours, 2 bad input, 130 interrupted. */
import { parseArgs } from 'node:util'
import { runDemo } from './demo.ts'
import { createProgressBar } from './progress-bar.ts'
import { solveFile } from './solve-file.ts'
import { SolveInputError } from './solve-input-error.ts'

const SOLVE_USAGE = 'npm run --silent solve -- IN.json OUT.json [--progress]'
const HELP = `${SOLVE_USAGE}   solve a horn or a mesh from a file
npm run demo                                              solve an example and show it`

const EXIT = { done: 0, failed: 1, badInput: 2, interrupted: 130 } as const

const interruption = new AbortController()
process.on('SIGINT', () => interruption.abort())
process.on('SIGTERM', () => interruption.abort())

process.exitCode = await run(process.argv.slice(2)).catch(reportFailure)

async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseCommandLine(argv)
  const [command, ...operands] = positionals
  if (values.help) {
    console.log(HELP)
    return EXIT.done
  }
  if (command === 'demo' && operands.length === 0) return runDemo(process.stdout, interruption.signal)
  const [inputPath, outputPath, ...rest] = operands
  if (command !== 'solve' || !inputPath || !outputPath || rest.length > 0)
    throw new SolveInputError(`Usage: ${SOLVE_USAGE}`)
  return solve(inputPath, outputPath, values.progress)
}

async function solve(inputPath: string, outputPath: string, showProgress: boolean): Promise<number> {
  const bar = showProgress ? createProgressBar(process.stderr) : undefined
  const output = await solveFile(inputPath, outputPath, {
    signal: interruption.signal,
    ...(bar && { onProgress: bar.update }),
  })
  bar?.end()
  const [first] = output.failures
  if (!first || output.failures.length < output.frequenciesHz.length) return EXIT.done
  console.error(`Every frequency failed; the first with ${first.code}: ${first.text}`)
  return EXIT.failed
}

function parseCommandLine(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { progress: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    })
  } catch (error) {
    throw new SolveInputError(
      `${error instanceof Error ? error.message : String(error)} Usage: ${SOLVE_USAGE}`,
      { cause: error },
    )
  }
}

function reportFailure(error: unknown): number {
  if (interruption.signal.aborted) {
    console.error('Interrupted; nothing was written.')
    return EXIT.interrupted
  }
  if (error instanceof SolveInputError) {
    console.error(error.message)
    return EXIT.badInput
  }
  console.error(error)
  return EXIT.failed
}
