import { DatabaseTooNewError, DatabaseUnreadableError, DataFolderInUseError } from '@hornbench/db'
import type { Config } from './config.ts'

const FOR_USERS = [DatabaseTooNewError, DatabaseUnreadableError, DataFolderInUseError]

/** Why the server did not start: a sentence where the user can do something about it, else the stack. */
export function explainStartError(error: unknown, { host, port, dataFolder }: Config): string {
  if (!(error instanceof Error)) return `Hornbench can't start: ${String(error)}`
  if (FOR_USERS.some((type) => error instanceof type)) return `Hornbench can't start: ${error.message}`
  switch ('code' in error && error.code) {
    case 'EADDRINUSE':
      return `Hornbench can't start: port ${port} of ${host} is in use. Stop what uses it, or set another PORT.`
    case 'EACCES':
    case 'EADDRNOTAVAIL':
    case 'ENOTDIR':
    case 'EROFS':
      return `Hornbench can't start: ${error.message}. PORT is ${port}, HOST ${host}, DATA_DIR ${dataFolder}.`
    default:
      return `Hornbench can't start. ${error.stack ?? error.message}`
  }
}
