import { existsSync } from 'node:fs'
import { readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { createThrowawayProject } from './throwaway-project.ts'

/** Where `npm test` installs what is missing. */
export const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version')

/** Stands in for vitest: one test passes, and what the variable held that tells it of the program is noted. */
const fakeVitest = (variable: string) => `
  import { writeFileSync } from 'node:fs'
  const file = process.argv.find((arg) => arg.startsWith('--outputFile.json=')).slice(18)
  writeFileSync(file, '{ "numTotalTests": 1, "numPassedTests": 1, "numFailedTests": 0 }')
  writeFileSync('path.log', String(process.env.${variable}))`

/** A machine that lacks a program of which the tests are told by `variable`: on its PATH is only what the stand-ins need. */
export async function openMachineWithout(program: string, variable: string) {
  const project = await createThrowawayProject()
  const bin = join(project.root, 'bin')
  await project.write('node_modules/vitest/vitest.mjs', fakeVitest(variable))
  await project.write('tests/package.json', '{ "type": "module" }')
  await rm(join(bin, program))
  for (const name of ['sleep', 'chmod']) await symlink(`/bin/${name}`, join(bin, name))

  async function runTests(env: Readonly<Record<string, string>> = {}) {
    const ended = await project.run(['test'], { env: { PATH: bin, ...env } })
    const path = await readFile(join(project.root, 'path.log'), 'utf8')
    return { ...ended, last: ended.stdout.trimEnd().split('\n').at(-1), path }
  }

  return {
    file: (name: string) => join(project.root, name),
    write: project.write,
    writeProgram: project.writeProgram,
    /** `path` is what the tests were told. */
    runTests,
    installerCalls: async () => (await readFile(join(bin, 'apt-get.log'), 'utf8')).trim().split('\n'),
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  }
}
