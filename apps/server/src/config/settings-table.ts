import { availableParallelism, totalmem } from 'node:os'
import { z } from 'zod'
import { type AllowedNames, parseHost } from '../http/allowed-names.ts'

const MIB = 2 ** 20
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost'] as const

export type Setting<Value> = {
  /** The text that stands for a variable that is not set. */
  readonly default: string
  readonly meaning: string
  /** Completes "…, allowed is …". */
  readonly allowed: string
  readonly schema: z.ZodType<Value, string>
}

/** Every environment variable that the server reads. `--help` prints it, the errors are made of it. */
export const SETTINGS = {
  PORT: {
    default: '8000',
    meaning: 'port to listen on; 0 takes any free one',
    allowed: 'a whole number from 0 to 65535',
    schema: wholeNumber(0, 65_535),
  },
  HOST: {
    default: '127.0.0.1',
    meaning: 'address to listen on',
    allowed: `${LOOPBACK_HOSTS.join(', ')} (others need an access token, which is not built yet)`,
    schema: z.enum(LOOPBACK_HOSTS),
  },
  DATA_DIR: {
    default: './data',
    meaning: 'folder of the database, its backups and its lock',
    allowed: 'the path of a folder',
    schema: z.string().refine((path) => !path.includes('\0')),
  },
  ALLOWED_HOSTS: {
    default: '',
    meaning: 'names that the server goes by besides localhost, 127.0.0.1 and [::1]; * for all',
    allowed: '* or a comma list of names, each with or without a port',
    schema: nameList((name) => parseHost(name) !== undefined),
  },
  ALLOWED_ORIGINS: {
    default: '',
    meaning: 'web pages that may use the server besides those of this machine; * for all',
    allowed: '* or a comma list such as https://horns.example:8443',
    schema: nameList(isOrigin),
  },
  COMPUTE_PROCESSES: {
    default: String(availableParallelism()),
    meaning: 'cores that solve: a process for each frequency, or threads that share one',
    allowed: 'a whole number from 1 to 256',
    schema: wholeNumber(1, 256),
  },
  COMPUTE_MEMORY_MB: {
    default: String(Math.max(256, Math.floor(memoryBytes() / 2 / MIB))),
    meaning: 'memory for all that is solved at a time; half of the machine by default',
    allowed: 'a whole number from 64 to 16777216',
    schema: wholeNumber(64, 2 ** 24),
  },
  GMSH_PATH: {
    default: '',
    meaning: 'program that meshes .geo scripts of the older API; looked for on the PATH by default',
    allowed: 'the path of a program',
    schema: z.string().refine((path) => !path.includes('\0')),
  },
  LOG_LEVEL: {
    default: 'info',
    meaning: 'least severity of the lines in the log on stderr',
    allowed: LOG_LEVELS.join(', '),
    schema: z.enum(LOG_LEVELS),
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>

export type SettingName = keyof typeof SETTINGS

/** Planned, and dangerous to ignore: who sets one of these relies on it. */
export const UNBUILT_SETTINGS: Readonly<Record<string, string>> = {
  ACCESS_TOKEN: 'access tokens are not built yet, so the server would be open',
  REDIS_URL: 'remote compute over Redis is not built yet',
}

function wholeNumber(least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
}

function nameList(isName: (name: string) => boolean): z.ZodType<AllowedNames, string> {
  return z.string().transform((text, context) => {
    if (text.trim() === '*') return '*'
    const names = text.split(',').map((name) => name.trim().toLowerCase())
    const given = names.filter((name) => name !== '')
    if (!given.every(isName)) context.addIssue({ code: 'custom', message: 'no name' })
    return given
  })
}

function isOrigin(text: string): boolean {
  const parts = /^https?:\/\/(.+)$/.exec(text)
  return parts?.[1] !== undefined && parseHost(parts[1]) !== undefined
}

/** A container may have less than the machine. */
function memoryBytes(): number {
  const constrained = process.constrainedMemory()
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem()
}
