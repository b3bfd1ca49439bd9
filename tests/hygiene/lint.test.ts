import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createThrowawayRepository, type Files } from './throwaway-repository.ts'

const BINARIES = join(dirname(dirname(import.meta.dirname)), 'node_modules', '.bin')
const SOURCES = 'packages/compute/src'

const longFunction = `export function long(): number {\n  let x = 0\n${'  x += 1\n'.repeat(80)}  return x\n}\n`
const manyParameters =
  'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d\n'
const nonNull = 'export const find = (names: Map<number, string>): string => names.get(1)!\n'

/** A file that breaks one rule, and that rule. */
const REFUSED: readonly [file: string, text: string, rule: string][] = [
  ['any.ts', 'export const parse = (text: string): any => text\n', 'typescript(no-explicit-any)'],
  ['non-null.ts', nonNull, 'typescript(no-non-null-assertion)'],
  ['default.ts', 'export default 1\n', 'import(no-default-export)'],
  ['export-all.ts', "export * from './port.ts'\n", 'oxc(no-barrel-file)'],
  ['type-import.ts', importedType('import { Port }'), 'typescript(consistent-type-imports)'],
  ['inline-type-import.ts', importedType('import { type Port }'), 'typescript(no-import-type-side-effects)'],
  ['camelCase.ts', 'export const x = 1\n', 'unicorn(filename-case)'],
  ['long-file.ts', 'export {}\n'.padEnd(450, '\n'), 'eslint(max-lines)'],
  ['long-function.ts', longFunction, 'eslint(max-lines-per-function)'],
  ['parameters.ts', manyParameters, 'eslint(max-params)'],
  ['equality.ts', 'export const same = (a: number, b: number): boolean => a == b\n', 'eslint(eqeqeq)'],
  ['empty-catch.ts', "try {\n  JSON.parse('')\n} catch {}\n", 'eslint(no-empty)'],
  ['environment.ts', 'export const home = process.env.HOME\n', 'node(no-process-env)'],
  ['namespace.ts', 'export namespace Names {\n  export type Name = string\n}\n', 'typescript(no-namespace)'],
  [
    'cycle.ts',
    "import { back } from './cycle-back.ts'\n\nexport const there = () => back\n",
    'import(no-cycle)',
  ],
  ['floating.ts', "Promise.resolve('lost')\n", 'typescript(no-floating-promises)'],
  ['switch.ts', switchWithout('b'), 'typescript(switch-exhaustiveness-check)'],
]

/** Files that an exemption allows. */
const ALLOWED: Files = {
  'packages/solver/src/kernel.ts': manyParameters + nonNull,
  'apps/cli/src/config.ts': 'export const home = process.env.HOME\n',
  'apps/cli/build.config.ts': 'export default 1\n',
  'apps/cli/src/long.test.ts': longFunction,
}

/** Refused in the database package only: a transaction would end before such a function does. */
const ASYNC_TRANSACTION = 'packages/db/src/async-transaction.ts'
const asyncTransaction = [
  'type Write = (change: () => unknown) => void',
  '',
  'export const save = (write: Write): void => write(async () => {})\n',
].join('\n')

/** What the refused files import. */
const IMPORTED: Files = {
  [`${SOURCES}/port.ts`]: 'export type Port = { open: () => void }\n',
  [`${SOURCES}/cycle-back.ts`]: "import { there } from './cycle.ts'\n\nexport const back = () => there\n",
}

describe('lint', async () => {
  const broken = Object.fromEntries(REFUSED.map(([file, text]) => [`${SOURCES}/${file}`, text]))
  const findings = await lint({ ...IMPORTED, ...broken, [ASYNC_TRANSACTION]: asyncTransaction })

  test('the clean repository and what is exempt pass', async () => {
    expect(await lint(ALLOWED)).toEqual([])
  })

  test.each(REFUSED)('%s is refused', (file, _text, rule) => {
    const rules = findings.filter(({ filename }) => filename === `${SOURCES}/${file}`).map(({ code }) => code)
    expect(rules).toContain(rule)
  })

  test('an async function is refused where transactions are, and allowed elsewhere', async () => {
    const ofFile = findings.filter(({ filename }) => filename === ASYNC_TRANSACTION)
    expect(ofFile.map(({ code }) => code)).toEqual(['oxc(no-async-await)'])
    const elsewhere = ['packages/compute/src/send.ts', 'packages/db/src/open.test.ts']
    expect(await lint(Object.fromEntries(elsewhere.map((file) => [file, asyncTransaction])))).toEqual([])
  })

  test('an enum does not compile', async () => {
    await using repository = await createThrowawayRepository({
      [`${SOURCES}/mode.ts`]: 'export enum Mode {\n  on,\n}\n',
    })
    const output = await run('tsc', ['--noEmit'], join(repository.root, 'packages/compute'))
    expect(output).toContain('mode.ts(1,13): error TS1294')
  })
})

type Finding = { readonly filename: string; readonly code: string }

async function lint(changes: Files): Promise<readonly Finding[]> {
  await using repository = await createThrowawayRepository(changes)
  const output = await run('oxlint', ['--format=json', '.'], repository.root)
  const { diagnostics } = JSON.parse(output) as { diagnostics: Finding[] }
  return diagnostics
}

/** What the program prints, whether or not it finds fault. */
function run(program: string, args: string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(join(BINARIES, program), args, { cwd }, (_error, stdout) => resolve(stdout))
  })
}

function importedType(clause: string): string {
  return `${clause} from './port.ts'\n\nexport const open = (port: Port): void => port.open()\n`
}

function switchWithout(missing: string): string {
  return [
    `export function rank(letter: 'a' | '${missing}'): number {`,
    "  switch (letter) {\n    case 'a':\n      return 1\n  }",
    '  return 0\n}\n',
  ].join('\n')
}
