import { DomainError } from '@hornbench/api-contract'

/** A script can't be handed to Gmsh: it has words that are not allowed, or it can't be read. */
export class ScriptRefusedError extends DomainError {
  override readonly name = 'ScriptRefusedError'
  readonly code = 'script_refused'
  readonly kind = 'unprocessable'

  /** @param line of the script, from 1 */
  static forbids(what: string, line: number): ScriptRefusedError {
    return new ScriptRefusedError(`The script may not use ${what} (line ${line}).`)
  }
}
