export { readConfig, type Config } from './config.ts'
export { createHornbench, type HornbenchOptions } from './create-hornbench.ts'
export { createLog } from './log/create-log.ts'
