import { Console } from 'node:console'
import { type Config, readConfig } from './config.ts'
import { ConfigurationError } from './config/configuration-error.ts'
import { createHornbench } from './create-hornbench.ts'
import { endOnFault } from './end-on-fault.ts'
import { endOnSignal } from './end-on-signal.ts'
import { explainStartError } from './explain-start-error.ts'
import { createLog } from './log/create-log.ts'

const EXIT_FAULT = 1
const EXIT_CONFIGURATION = 2

/** The program: reads its settings, starts the server, and prints one line on stdout when that is ready. */
export async function runServer(): Promise<void> {
  // That line is all that stdout gets, whatever a library prints.
  globalThis.console = new Console(process.stderr)
  try {
    const read = readConfig()
    if ('help' in read) process.stdout.write(`${read.help}\n`)
    else await serve(read.config)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = EXIT_CONFIGURATION
  }
}

async function serve(config: Config): Promise<void> {
  const hornbench = createHornbench({ config, log: createLog(config.logLevel) })
  endOnFault(hornbench)
  endOnSignal(hornbench)
  try {
    const { url } = await hornbench.start()
    process.stdout.write(`Hornbench is ready at ${url}\n`)
  } catch (error) {
    process.stderr.write(`${explainStartError(error, config)}\n`)
    process.exitCode = EXIT_FAULT
  }
}
