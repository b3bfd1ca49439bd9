import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ServerUnavailableError } from '@hornbench/api-contract'
import { createTurns } from '../off-thread/create-turns.ts'
import { explainErrors } from './explain-errors.ts'
import { findGmsh } from './find-gmsh.ts'
import { findPrlimit } from './gmsh-command.ts'
import { GmshFailedError } from './gmsh-failed-error.ts'
import { GMSH_LIMITS, type GmshLimits } from './gmsh-limits.ts'
import { type GmshMesh, type MshVersion, readMesh } from './read-mesh.ts'
import { type Ended, runLimited } from './run-limited.ts'
import type { RewrittenScript } from './script/rewrite-script.ts'

const SCRIPT_FILE = 'script.geo'
const MESH_FILE = 'mesh.msh'
const MOST_WAITING = 4
/** What old clients know. */
const NO_GMSH = 'Legacy /api/mesh/generate-msh requires a working Gmsh backend.'
/** Of prlimit, when the program behind it is gone. */
const NOT_STARTED = [126, 127]
const DEFAULT_SEARCH = { limits: GMSH_LIMITS, prlimit: findPrlimit() }

export type GmshOptions = {
  /** Folders of the runs are made in it. It is ours alone: what is in it at the start is left over, and removed. */
  readonly folder: string
  /** The setting; empty where the search path decides. */
  readonly gmshPath: string
  /** As in the variable PATH. */
  readonly searchPath: string
  readonly limits?: GmshLimits
  /** The program that sets limits; `undefined` where a run is to be watched instead. */
  readonly prlimit?: string | undefined
}

export type Gmsh = AsyncDisposable & {
  /**
   * Meshes the surfaces of a script that was checked and written anew: no other may come here.
   *
   * @throws GmshFailedError, ServerUnavailableError (no Gmsh here; too many wait; shutting down),
   * the reason of the signal
   */
  mesh(
    script: RewrittenScript,
    options: { readonly version: MshVersion },
    signal: AbortSignal,
  ): Promise<GmshMesh>
}

/**
 * The Gmsh of this machine, where there is one. It runs one script at a time, each in a process and in an empty folder of
 * its own; at most four others wait.
 */
export function createGmsh(options: GmshOptions): Gmsh {
  const { limits, prlimit } = { ...DEFAULT_SEARCH, ...options }
  const folder = resolve(options.folder)
  const turns = createTurns({ mostWaiting: MOST_WAITING, mostWaitMs: (MOST_WAITING + 1) * limits.timeMs })
  const closing = new AbortController()
  const cleared = removeFolder(folder)
  const running = new Set<Promise<unknown>>()
  let found: string | undefined

  async function mesh(
    script: RewrittenScript,
    { version }: { readonly version: MshVersion },
    signal: AbortSignal,
  ): Promise<GmshMesh> {
    const ending = AbortSignal.any([closing.signal, signal])
    const passOn = await turns.take(ending)
    const run = cleared.then(() => meshNow(script, version, ending))
    running.add(run)
    try {
      return await run
    } finally {
      running.delete(run)
      passOn()
    }
  }

  async function meshNow(
    script: RewrittenScript,
    version: MshVersion,
    signal: AbortSignal,
  ): Promise<GmshMesh> {
    await mkdir(folder, { recursive: true })
    const place = await mkdtemp(join(folder, 'run-'))
    try {
      found ??= await findGmsh({ ...options, folder: place }, signal)
      if (found === undefined) throw new ServerUnavailableError(NO_GMSH)
      await writeFile(join(place, SCRIPT_FILE), script.text + outputOptions(version))
      const ended = await runLimited(
        { program: found, args: argumentsFor(version), folder: place, limits, prlimit },
        signal,
      )
      if (ended.endedFor === 'missing' || NOT_STARTED.includes(ended.code ?? 0)) {
        found = undefined
        throw new ServerUnavailableError(NO_GMSH)
      }
      // A program may go on after the system has refused to let a file grow.
      const file = join(place, MESH_FILE)
      const { size } = await stat(file).catch(() => ({ size: 0 }))
      const isTooLarge = size >= limits.fileBytes
      refuseFailure({ ...ended, ...(isTooLarge && { endedFor: 'size' }) }, { script, limits })
      const text = size === 0 ? '' : await readFile(file, 'utf8')
      const made = readMesh(text, { version, groups: script.groups })
      if (!made) throw new GmshFailedError('Gmsh wrote no mesh for this script.')
      return made
    } finally {
      await removeFolder(place)
    }
  }

  return {
    mesh,
    async [Symbol.asyncDispose](): Promise<void> {
      closing.abort(new ServerUnavailableError('The server is shutting down.'))
      await Promise.allSettled([cleared, ...running])
      await removeFolder(folder)
    },
  }
}

function removeFolder(folder: string): Promise<void> {
  // On Windows a file may be held for a moment after its process is gone.
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** Surfaces only, since no volume is ever solved; no window, one thread, and errors are all that it prints. */
function argumentsFor(version: MshVersion): string[] {
  const format = version === '2.2' ? 'msh22' : 'msh41'
  const quiet = ['-nopopup', '-v', '1', '-nt', '1']
  return [SCRIPT_FILE, '-2', '-format', format, ...quiet, '-o', MESH_FILE]
}

/** At the end of the script, because what a script sets wins over the command line. */
function outputOptions(version: MshVersion): string {
  return `Mesh.Format = 1;\nMesh.MshFileVersion = ${version};\nMesh.Binary = 0;\n`
}

type Surroundings = { readonly script: RewrittenScript; readonly limits: GmshLimits }

/** @throws GmshFailedError unless Gmsh ended well */
function refuseFailure({ code, signal, endedFor, output }: Ended, { script, limits }: Surroundings): void {
  const said = explainErrors(output, script)
  if (endedFor === 'time' || signal === 'SIGXCPU') {
    throw new GmshFailedError(`Gmsh was stopped after ${limits.timeMs / 1000} s: make the mesh coarser.`)
  }
  if (endedFor === 'size' || signal === 'SIGXFSZ') {
    const mib = limits.fileBytes / 2 ** 20
    throw new GmshFailedError(`The mesh is larger than ${mib} MB: make it coarser.`)
  }
  if (endedFor === 'memory' || /bad_alloc|out of memory|MemoryError|cannot allocate/i.test(output)) {
    throw new GmshFailedError('Gmsh needs more memory than it may have: make the mesh coarser.')
  }
  // Some ways to start Gmsh end well whatever happened.
  if (code !== 0 || said !== '') {
    throw new GmshFailedError(
      said === ''
        ? 'Gmsh broke down with this script, perhaps for want of memory.'
        : `Gmsh can't mesh the script: ${said}`,
    )
  }
}
