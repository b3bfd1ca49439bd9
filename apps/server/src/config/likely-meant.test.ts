import { expect, test } from 'vitest'
import { likelyMeant } from './likely-meant.ts'
import { SETTINGS } from './settings-table.ts'

const KNOWN = Object.keys(SETTINGS)

test.each([
  ['COMPUTE_PROCESES', 'COMPUTE_PROCESSES'],
  ['COMPUTE_CORES', 'COMPUTE_PROCESSES'],
  ['COMPUTE_MEMORY', 'COMPUTE_MEMORY_MB'],
  ['ALLOWED_HOST', 'ALLOWED_HOSTS'],
  ['ALLOWED_ORIGIN', 'ALLOWED_ORIGINS'],
  ['DATADIR', 'DATA_DIR'],
  ['LOGLEVEL', 'LOG_LEVEL'],
  ['PORTS', 'PORT'],
  ['port', 'PORT'],
])('%s was meant for %s', (name, meant) => {
  expect(likelyMeant(name, KNOWN)).toBe(meant)
})

test.each([
  'PATH',
  'HOME',
  'HOSTNAME',
  'HOSTTYPE',
  'TERM',
  'SHELL',
  'LANG',
  'DATABASE_URL',
  'npm_config_port',
])('%s is somebody else’s', (name) => {
  expect(likelyMeant(name, KNOWN)).toBeUndefined()
})
