import { constants } from 'node:fs'
import { access, rename, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { SolveInputError } from './solve-input-error.ts'

/**
 * Throws `SolveInputError` when a file could not be written at `path`: found out before the work, not after it.
 * Creates and changes nothing.
 */
export async function assertWritable(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK)
    const facts = await stat(path).catch(ignoreMissing)
    if (facts && !facts.isFile()) throw new Error('it is not a file')
    if (facts) await access(path, constants.W_OK)
  } catch (error) {
    throw new SolveInputError(
      `Can't write ${path}: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
}

/**
 * Throws `SolveInputError` when the output would take the place of the input, by whatever path or link.
 *
 * @param inputPath exists
 */
export async function assertOtherFile(inputPath: string, outputPath: string): Promise<void> {
  const output = await stat(outputPath).catch(ignoreMissing)
  if (!output) return
  const input = await stat(inputPath)
  if (input.ino !== output.ino || input.dev !== output.dev) return
  throw new SolveInputError(
    `${outputPath} is the input itself, which the result would overwrite. Give the result another name.`,
  )
}

/** Writes the whole file or leaves the old one as it was: through a temporary neighbour and a rename. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, path)
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
  return undefined
}
