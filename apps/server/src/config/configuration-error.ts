/** Settings or arguments that can't be meant so; all of them are named at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'

  constructor(faults: readonly string[]) {
    const count = faults.length === 1 ? 'one setting is wrong' : `${faults.length} settings are wrong`
    const lines = faults.map((fault) => `  ${fault}`)
    super([`Hornbench can't start, ${count}:`, ...lines, '`npm start -- --help` lists them all.'].join('\n'))
  }
}
