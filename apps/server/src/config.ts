import type { z } from 'zod'
import { ConfigurationError } from './config/configuration-error.ts'
import { helpText } from './config/help-text.ts'
import { likelyMeant } from './config/likely-meant.ts'
import { PROGRAM_VARIABLES } from './config/program-variables.ts'
import { type SettingName, SETTINGS, UNBUILT_SETTINGS } from './config/settings-table.ts'

const MIB = 2 ** 20
const HELP = ['--help', '-h']
const MAX_SHOWN = 100

/** How the server is set up; read once. What may change while it runs is in the database. */
export type Config = {
  readonly port: number
  readonly host: Values['HOST']
  readonly dataFolder: string
  readonly allowedHosts: Values['ALLOWED_HOSTS']
  readonly allowedOrigins: Values['ALLOWED_ORIGINS']
  readonly computeProcesses: number
  /** For all compute processes together. */
  readonly computeMemoryBytes: number
  /** Empty where the search path decides. */
  readonly gmshPath: string
  readonly logLevel: Values['LOG_LEVEL']
}

type Values = { readonly [Name in SettingName]: z.infer<(typeof SETTINGS)[Name]['schema']> }
type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment and the command line.
 *
 * @returns the configuration, or the help text where that was asked for
 * @throws ConfigurationError that names everything that is wrong
 */
export function readConfig(
  env: Environment = process.env,
  args: readonly string[] = process.argv.slice(2),
): { readonly config: Config } | { readonly help: string } {
  if (args.some((arg) => HELP.includes(arg))) return { help: helpText() }
  const faults = [
    ...args.map((arg) => `There is no argument ${show(arg)}, only --help.`),
    ...Object.keys(env).flatMap(findWrongName),
    ...Object.entries(UNBUILT_SETTINGS).flatMap(([name, why]) =>
      env[name] ? [`${name} is set, but ${why}.`] : [],
    ),
  ]
  const values = readValues(env, faults)
  if (faults.length > 0) throw new ConfigurationError(faults)
  return { config: toConfig(values) }
}

/** What other programs that are started here get of the environment: no more than they need. */
export function programEnvironment(env: Environment = process.env): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PROGRAM_VARIABLES.flatMap((name) => {
      const value = env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** Puts what is wrong in `faults`; the values count only when that stays empty. */
function readValues(env: Environment, faults: string[]): Values {
  const values = Object.entries(SETTINGS).map(([name, setting]) => {
    // An empty text is how scripts unset a variable.
    const text = env[name] || setting.default
    const read = (setting.schema as z.ZodType).safeParse(text)
    if (!read.success) faults.push(`${name} is ${show(text)}, allowed is ${setting.allowed}.`)
    return [name, read.data]
  })
  return Object.fromEntries(values) as Values
}

function toConfig(values: Values): Config {
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: values.DATA_DIR,
    allowedHosts: values.ALLOWED_HOSTS,
    allowedOrigins: values.ALLOWED_ORIGINS,
    computeProcesses: values.COMPUTE_PROCESSES,
    computeMemoryBytes: values.COMPUTE_MEMORY_MB * MIB,
    gmshPath: values.GMSH_PATH,
    logLevel: values.LOG_LEVEL,
  }
}

function findWrongName(name: string): string[] {
  const known = Object.keys(SETTINGS)
  if (known.includes(name) || name in UNBUILT_SETTINGS) return []
  const meant = likelyMeant(name, known)
  return meant === undefined ? [] : [`There is no setting ${show(name)}. Did you mean ${meant}?`]
}

function show(text: string): string {
  return JSON.stringify(text.slice(0, MAX_SHOWN))
}
