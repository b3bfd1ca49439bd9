import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isRootOnDebian, openMachineWithout } from './machine-without.ts'
import { createThrowawayProject, FAKE_CHROMIUM } from './throwaway-project.ts'

/** Stands in for Debian's installer: its "chromium" package brings a program on the PATH. */
const FAKE_INSTALLER = `#!/bin/sh
echo "$@" >> "$0.log"
case "$*" in
  *install*chromium*)
    if [ -e "$0.lists-missing" ] && [ ! -e "$0.updated" ]; then exit 100; fi
    printf '#!/bin/sh\\necho Chromium 9\\n' > "\${0%/*}/chromium"
    chmod 755 "\${0%/*}/chromium" ;;
  *update*) echo > "$0.updated" ;;
esac
`

const openMachine = () => openMachineWithout('chromium', 'CHROMIUM_PATH')

describe('the browser of npm test', () => {
  test('is the one that CHROMIUM_PATH names, before one on the PATH', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/chromium', FAKE_CHROMIUM)
    await machine.writeProgram('my browser', FAKE_CHROMIUM)
    const path = machine.file('my browser')

    const { stderr, path: found, code } = await machine.runTests({ CHROMIUM_PATH: path })

    expect(found).toBe(path)
    expect(stderr).toContain(`Tests in the browser use Chromium 1.2.3 at ${path} (CHROMIUM_PATH).\n`)
    expect(code).toBe(0)
  })

  test('is no other than the one that CHROMIUM_PATH names, when that does not run', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/chromium', FAKE_CHROMIUM)

    const { stderr, path: found, code, last } = await machine.runTests({ CHROMIUM_PATH: '/nowhere/chromium' })

    expect(stderr).toContain(
      'CHROMIUM_PATH=/nowhere/chromium does not run. Install Chromium or Chrome, or set',
    )
    expect(found).toBe('undefined')
    expect(code).toBe(1)
    expect(last).toBe('1 passed, 0 failed')
  })

  test.each(['chromium', 'chromium-browser', 'google-chrome'])('is %s on the PATH', async (name) => {
    await using machine = await openMachine()
    await machine.writeProgram(`bin/${name}`, FAKE_CHROMIUM)

    const { stderr, path: found } = await machine.runTests()

    expect(found).toBe(machine.file(`bin/${name}`))
    expect(stderr).toContain('(on the PATH).\n')
  })

  test('is not a program of that name which is none', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/chromium-browser', '#!/bin/sh\necho "install the snap"\nexit 1\n')
    await machine.writeProgram('bin/google-chrome', FAKE_CHROMIUM)

    expect((await machine.runTests()).path).toBe(machine.file('bin/google-chrome'))
  })

  test('is the one that Playwright has downloaded', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('downloads/chrome', FAKE_CHROMIUM)
    const path = machine.file('downloads/chrome')
    const library = `exports.chromium = { executablePath: () => ${JSON.stringify(path)} }`
    await machine.write('tests/node_modules/playwright-core/index.js', library)
    await machine.write('tests/node_modules/playwright-core/package.json', '{ "type": "commonjs" }')

    const { stderr, path: found } = await machine.runTests()

    expect(found).toBe(path)
    expect(stderr).toContain('(downloaded by Playwright).\n')
  })

  test('is installed for root on Debian, and for nobody else', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/apt-get', FAKE_INSTALLER)

    const { stderr, path: found, code, last } = await machine.runTests()

    const installed = machine.file('bin/chromium')
    expect({ browser: found, code, last }).toEqual(
      isRootOnDebian
        ? { browser: installed, code: 0, last: '1 passed, 0 failed' }
        : { browser: 'undefined', code: 1, last: '1 passed, 0 failed' },
    )
    expect(stderr.includes('Installing the Chromium of Debian')).toBe(isRootOnDebian)
  })

  test('is installed with new lists of packages where the old ones fail', async () => {
    await using machine = await openMachine()
    await machine.writeProgram('bin/apt-get', FAKE_INSTALLER)
    await machine.write('bin/apt-get.lists-missing', '')

    await machine.runTests()

    const install = '--quiet install --yes --no-install-recommends chromium fonts-liberation'
    const calls = isRootOnDebian ? [install, '--quiet update', install] : []
    expect(await machine.installerCalls()).toEqual(['--version', ...calls])
  })

  test('is missing: that is a failure with a sentence, and the tests run all the same', async () => {
    await using machine = await openMachine()
    const { stdout, stderr, code, last } = await machine.runTests()

    expect(stderr).toContain('There is no Chromium for the tests in the browser. Install Chromium or Chrome,')
    expect(stdout).toContain('Failed: Chromium (see above).\n')
    expect(code).toBe(1)
    expect(last).toBe('1 passed, 0 failed')
  })
})

describe('a command that opens the page', () => {
  test.each([
    ['screenshots', 'tests/e2e/take-screenshots.ts'],
    ['bench:web', 'tests/benchmarks/web.ts'],
  ])('%s hands it the browser', async (command, program) => {
    await using project = await createThrowawayProject()
    await project.write(program, 'console.log(process.env.CHROMIUM_PATH)')

    const { stdout, code } = await project.run([command])

    expect(stdout).toBe(`${join(project.root, 'bin/chromium')}\n`)
    expect(code).toBe(0)
    expect((await project.npxCalls())[1]).toMatch(/ exec turbo run build$/)
  })

  test('without a browser it does not run', async () => {
    await using project = await createThrowawayProject()
    await project.write('tests/benchmarks/web.ts', 'console.log("ran")')

    const { stdout, code } = await project.run(['bench:web'], { env: { CHROMIUM_PATH: '/nowhere' } })

    expect(stdout).toBe('')
    expect(code).toBe(1)
  })
})
