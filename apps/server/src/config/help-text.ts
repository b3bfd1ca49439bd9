import { SETTINGS } from './settings-table.ts'

/** What `--help` prints. */
export function helpText(): string {
  const settings = Object.entries(SETTINGS).flatMap(([name, setting]) => [
    `  ${name.padEnd(18)} ${setting.meaning}`,
    `  ${''.padEnd(18)} default ${setting.default === '' ? 'none' : setting.default}; allowed: ${setting.allowed}`,
  ])
  return [
    'Hornbench simulates horns and keeps what it has simulated.',
    '',
    '  npm start            installs what is missing, starts the server and prints its address',
    '  npm start -- --help  prints this text',
    '',
    'Settings are environment variables, for example PORT=8001 npm start:',
    '',
    ...settings,
    '',
    'SIGTERM or Ctrl-C ends the server: what runs can be resumed after the next start. A second one ends it at once.',
  ].join('\n')
}
