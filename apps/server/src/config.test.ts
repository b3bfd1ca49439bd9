import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { ConfigurationError } from './config/configuration-error.ts'
import { SETTINGS } from './config/settings-table.ts'

function configOf(env: Record<string, string>) {
  const read = readConfig(env, [])
  if ('help' in read) throw new Error('Nobody asked for help.')
  return read.config
}

function faultsOf(env: Record<string, string>, args: string[] = []): string {
  try {
    readConfig(env, args)
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
  throw new Error('Nothing is wrong.')
}

test('without any setting the server is for this machine only (R10)', () => {
  expect(configOf({ PATH: '/bin', HOME: '/root' })).toMatchObject({
    port: 8000,
    host: '127.0.0.1',
    dataFolder: './data',
    allowedHosts: [],
    allowedOrigins: [],
    logLevel: 'info',
  })
})

test('all settings are read', () => {
  const config = configOf({
    PORT: '0',
    HOST: '::1',
    DATA_DIR: '/srv/horns',
    ALLOWED_HOSTS: ' Horn.LAN , box:9000',
    ALLOWED_ORIGINS: 'https://Horns.example',
    COMPUTE_PROCESSES: '3',
    COMPUTE_MEMORY_MB: '512',
    GMSH_PATH: '/opt/gmsh/bin/gmsh',
    LOG_LEVEL: 'warn',
  })
  expect(config).toEqual({
    port: 0,
    host: '::1',
    dataFolder: '/srv/horns',
    allowedHosts: ['horn.lan', 'box:9000'],
    allowedOrigins: ['https://horns.example'],
    computeProcesses: 3,
    computeMemoryBytes: 512 * 2 ** 20,
    gmshPath: '/opt/gmsh/bin/gmsh',
    logLevel: 'warn',
  })
})

test('* allows all, and an empty text is as good as none', () => {
  const config = configOf({ ALLOWED_HOSTS: '*', ALLOWED_ORIGINS: '*', PORT: '' })
  expect(config).toMatchObject({ allowedHosts: '*', allowedOrigins: '*', port: 8000 })
})

test('everything that is wrong is said at once, with what was given and what is allowed', () => {
  const faults = faultsOf(
    { PORT: '80 80', HOST: '0.0.0.0', COMPUTE_PROCESSES: '0', LOG_LEVEL: 'loud', COMPUTE_PROCESES: '2' },
    ['--verbose', 'now'],
  )
  expect(faults.split('\n')).toEqual([
    "Hornbench can't start, 7 settings are wrong:",
    '  There is no argument "--verbose", only --help.',
    '  There is no argument "now", only --help.',
    '  There is no setting "COMPUTE_PROCESES". Did you mean COMPUTE_PROCESSES?',
    '  PORT is "80 80", allowed is a whole number from 0 to 65535.',
    '  HOST is "0.0.0.0", allowed is 127.0.0.1, ::1, localhost (others need an access token, which is not built yet).',
    '  COMPUTE_PROCESSES is "0", allowed is a whole number from 1 to 256.',
    '  LOG_LEVEL is "loud", allowed is trace, debug, info, warn, error, fatal, silent.',
    '`npm start -- --help` lists them all.',
  ])
})

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['COMPUTE_MEMORY_MB', '63'],
  ['ALLOWED_HOSTS', 'http://box'],
  ['ALLOWED_HOSTS', 'box/path'],
  ['ALLOWED_ORIGINS', 'horns.example'],
  ['ALLOWED_ORIGINS', 'https://horns.example/'],
  ['ALLOWED_ORIGINS', 'null'],
  ['DATA_DIR', 'a\0b'],
])('%s can not be %j', (name, value) => {
  expect(faultsOf({ [name]: value })).toContain(`  ${name} is `)
})

test('what is planned but not built is refused, without a word of its value', () => {
  const faults = faultsOf({ ACCESS_TOKEN: 'secret-1', REDIS_URL: 'redis://:secret-2@box' })
  expect(faults).toContain('ACCESS_TOKEN is set, but access tokens are not built yet')
  expect(faults).toContain('REDIS_URL is set, but remote compute over Redis is not built yet')
  expect(faults).not.toContain('secret')
})

describe('help', () => {
  test('names every setting with its default, and comes before any complaint', () => {
    const read = readConfig({ PORT: 'x' }, ['--nonsense', '--help'])
    const help = 'help' in read ? read.help : ''
    for (const [name, setting] of Object.entries(SETTINGS)) {
      expect(help).toContain(`${name} `)
      expect(help).toContain(`default ${setting.default || 'none'}; allowed: ${setting.allowed}`)
    }
  })

  test('every default is allowed', () => {
    for (const setting of Object.values(SETTINGS)) {
      expect(setting.schema.safeParse(setting.default).success).toBe(true)
    }
  })
})
