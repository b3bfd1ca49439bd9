import { parseArgs } from 'node:util'
import { z } from 'zod'

/** How a compute child is set up; given on its command line, so that a process listing shows it. */
const childOptionsSchema = z.object({
  heartbeatMs: z.coerce.number().positive(),
  /** Limit of the heap of the solving thread. Typed arrays, so the matrix, don't count. */
  heapMiB: z.coerce.number().positive(),
  /** From which level on it writes log lines to stderr. */
  logLevel: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']),
})
export type ChildOptions = z.infer<typeof childOptionsSchema>

export function writeChildOptions({ heartbeatMs, heapMiB, logLevel }: ChildOptions): string[] {
  return [`--heartbeat-ms=${heartbeatMs}`, `--heap-mib=${heapMiB}`, `--log-level=${logLevel}`]
}

export function readChildOptions(argv: string[]): ChildOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      'heartbeat-ms': { type: 'string' },
      'heap-mib': { type: 'string' },
      'log-level': { type: 'string' },
    },
  })
  return childOptionsSchema.parse({
    heartbeatMs: values['heartbeat-ms'],
    heapMiB: values['heap-mib'],
    logLevel: values['log-level'],
  })
}
