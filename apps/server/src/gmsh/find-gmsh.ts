import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { GMSH_LIMITS } from './gmsh-limits.ts'
import { runLimited } from './run-limited.ts'

const NAME = process.platform === 'win32' ? 'gmsh.exe' : 'gmsh'
const VERSION = /^(\d+)\.\d+/m
/** Older ones do not know the formats by the names that are used here. */
const LEAST_MAJOR = 4
const ANSWERS_WITHIN_MS = 10_000

type Options = {
  /** The setting; empty where the search path decides. */
  readonly gmshPath: string
  /** As in the variable PATH. */
  readonly searchPath: string
  /** An empty folder to ask for the version in. */
  readonly folder: string
}

/**
 * Finds a Gmsh that runs.
 *
 * @returns its absolute path; undefined where there is none
 * @throws the reason of the signal
 */
export async function findGmsh(options: Options, signal: AbortSignal): Promise<string | undefined> {
  const { gmshPath, searchPath, folder } = options
  const folders = searchPath.split(delimiter).filter(isAbsolute)
  const paths = gmshPath === '' ? folders.map((place) => join(place, NAME)) : [resolve(gmshPath)]
  const limits = { ...GMSH_LIMITS, timeMs: ANSWERS_WITHIN_MS }
  for (const program of paths) {
    if (!existsSync(program)) continue
    const { code, output } = await runLimited(
      { program, args: ['--version'], folder, limits, prlimit: undefined },
      signal,
    )
    const major = VERSION.exec(output)?.[1]
    if (code === 0 && major !== undefined && Number(major) >= LEAST_MAJOR) return program
  }
  return undefined
}
