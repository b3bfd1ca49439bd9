import { existsSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import type { GmshLimits } from './gmsh-limits.ts'

/** Of util-linux; sets the limits of a program and then becomes it. */
const PRLIMIT = '/usr/bin/prlimit'
const SPARE_CPU_S = 5

/** Where the system can limit the memory of a program from its start. */
export function findPrlimit(): string | undefined {
  return process.platform === 'linux' && existsSync(PRLIMIT) ? PRLIMIT : undefined
}

/**
 * Nothing of this process, and a home that has no settings of Gmsh. One thread, also in libraries for matrices. Some of the
 * programs called `gmsh` are scripts, whose interpreter lies beside them or in the usual place.
 */
export function gmshEnvironment(folder: string, program: string): Record<string, string> {
  return {
    PATH: [dirname(program), '/usr/bin', '/bin'].join(delimiter),
    HOME: folder,
    GMSH_HOME: folder,
    TMPDIR: folder,
    LC_ALL: 'C',
    OMP_NUM_THREADS: '1',
    OPENBLAS_NUM_THREADS: '1',
  }
}

type Command = { readonly program: string; readonly args: readonly string[] }
type Options = { readonly prlimit: string | undefined; readonly limits: GmshLimits }

/**
 * Puts limits before a command: memory, size of a file, no core file, and seconds of the processor, which also end what
 * runs on after this process was killed. Where there is no `prlimit` the command is watched instead.
 */
export function limitCommand({ program, args }: Command, { prlimit, limits }: Options): Command {
  if (prlimit === undefined) return { program, args }
  const cpuS = Math.ceil(limits.timeMs / 1000) + SPARE_CPU_S
  const bounds = [`--as=${limits.memoryBytes}`, `--fsize=${limits.fileBytes}`, '--core=0', `--cpu=${cpuS}`]
  return { program: prlimit, args: [...bounds, '--', program, ...args] }
}
