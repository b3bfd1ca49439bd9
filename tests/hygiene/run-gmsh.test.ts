import { describe, expect, test } from 'vitest'
import { isRootOnDebian, openMachineWithout } from './machine-without.ts'
import { FAKE_GMSH } from './throwaway-project.ts'

/** Stands in for Debian's installer: its "gmsh" package brings a program on the PATH. */
const FAKE_INSTALLER = `#!/bin/sh
echo "$@" >> "$0.log"
case "$*" in
  *install*gmsh*)
    printf '#!/bin/sh\\necho 9.9 >&2\\n' > "\${0%/*}/gmsh"
    chmod 755 "\${0%/*}/gmsh" ;;
esac
`

const openMachine = () => openMachineWithout('gmsh', 'GMSH_PATH')

describe('the Gmsh of npm test', () => {
  test('is the one that GMSH_PATH names, before one on the PATH', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/gmsh', FAKE_GMSH)
    await machine.writeProgram('my mesher', FAKE_GMSH)
    const path = machine.file('my mesher')

    const { stderr, path: found, code } = await machine.runTests({ GMSH_PATH: path })

    expect({ gmsh: found, code }).toEqual({ gmsh: path, code: 0 })
    expect(stderr).toContain(`Tests of the older API use Gmsh 4.5.6 at ${path} (GMSH_PATH).\n`)
  })

  test('is no other than the one that GMSH_PATH names, when that does not run', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/gmsh', FAKE_GMSH)

    const { stdout, stderr, path: found, code } = await machine.runTests({ GMSH_PATH: '/nowhere/gmsh' })

    expect(stderr).toContain('GMSH_PATH=/nowhere/gmsh does not run. Install Gmsh 4')
    expect(stdout).toContain('Failed: Gmsh (see above).\n')
    expect({ gmsh: found, code }).toEqual({ gmsh: 'undefined', code: 1 })
  })

  test('is the one on the PATH', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/gmsh', FAKE_GMSH)

    expect((await machine.runTests()).path).toBe(machine.file('bin/gmsh'))
  })

  test('is installed for root on Debian, and for nobody else', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/apt-get', FAKE_INSTALLER)

    const { stderr, path: found, code } = await machine.runTests()

    const installed = { gmsh: machine.file('bin/gmsh'), code: 0 }
    expect({ gmsh: found, code }).toEqual(isRootOnDebian ? installed : { gmsh: 'undefined', code: 1 })
    expect(stderr.includes('Installing the Gmsh of Debian')).toBe(isRootOnDebian)
  })

  test('is missing: that is a failure with a sentence, and the tests run all the same', async () => {
    await using machine = await openMachine()
    const { stdout, stderr, code } = await machine.runTests()

    expect(stderr).toContain('There is no Gmsh for the tests of the older API. Install Gmsh 4')
    expect(stdout).toContain('Failed: Gmsh (see above).\n')
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed')
    expect(code).toBe(1)
  })
})
