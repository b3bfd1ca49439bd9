import { open } from 'node:fs/promises'
import type { z } from 'zod'
import { SolveInputError } from './solve-input-error.ts'
import { solveInputSchema, type SolveInput } from './solve-input.ts'

/** Far above the largest allowed mesh (about 1.5 MB); keeps a wrong file from filling the memory. */
const MAX_FILE_BYTES = 64 * 1024 * 1024

/** Some editors put it before a UTF-8 text. */
const BYTE_ORDER_MARK = /^\uFEFF/

/** Reads and checks a solve input. Throws `SolveInputError` with one line for everything that can be wrong with it. */
export async function readSolveInput(path: string): Promise<SolveInput> {
  const parsed = solveInputSchema.safeParse(parseJson(await readText(path), path))
  if (parsed.success) return parsed.data
  throw new SolveInputError(`${path}: ${describeIssues(parsed.error.issues)}`)
}

async function readText(path: string): Promise<string> {
  try {
    await using file = await open(path, 'r')
    const facts = await file.stat()
    if (!facts.isFile()) throw new SolveInputError(`${path} is not a file.`)
    if (facts.size > MAX_FILE_BYTES) {
      throw new SolveInputError(`${path} is ${facts.size} bytes; at most ${MAX_FILE_BYTES} are read.`)
    }
    return await file.readFile('utf8')
  } catch (error) {
    if (error instanceof SolveInputError) throw error
    throw new SolveInputError(`Can't read ${path}: ${reason(error)}`, { cause: error })
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(BYTE_ORDER_MARK, ''))
  } catch (error) {
    throw new SolveInputError(`${path} is not JSON: ${reason(error)}`, { cause: error })
  }
}

/** At most three issues, each with its place: `mesh.tags[2] is 7, expected …`. */
function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  const shown = issues.slice(0, 3).map(({ path, message }) => {
    const place = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    // Our own messages go on with the sentence that the place begins; zod's begin their own.
    const joint = place === '' ? '' : /^[a-z]/.test(message) ? ' ' : ': '
    return place.replace(/^\./, '') + joint + message
  })
  const more = issues.length > shown.length ? ` (and ${issues.length - shown.length} more)` : ''
  return shown.join('; ') + more
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
