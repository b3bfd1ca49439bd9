import { devNull } from 'node:os'
import { dirname } from 'node:path'

/**
 * Put before the arguments of each call: a check runs no program that a configuration names, asks nobody, and does no
 * more work than it must. What the user has set about the network (proxies, certificates, other addresses) holds.
 */
export const QUIET_SETTINGS: readonly string[] = [
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'core.askPass=',
  // Empty: forgets those named before.
  'credential.helper=',
  'credential.interactive=never',
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'gc.auto=0',
  'maintenance.auto=false',
  'remote.origin.tagOpt=--no-tags',
].flatMap((setting) => ['-c', setting])

/**
 * The variables of each call, besides those that find programs, the user and the network. Who owns the checkout is left
 * to Git to judge: another user's is refused, so the folder is found by Git itself and not named by `GIT_DIR`, which
 * would skip that.
 */
export function quietVariables(checkoutFolder: string): Readonly<Record<string, string>> {
  return {
    // The texts of refusals are those of English, as recorded.
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    SSH_ASKPASS_REQUIRE: 'never',
    GCM_INTERACTIVE: 'never',
    GIT_SSH_COMMAND: 'ssh -oBatchMode=yes -oStrictHostKeyChecking=yes -oConnectTimeout=8',
    // Transports that start commands of a configuration are not among them.
    GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    // A checkout that is broken must not be taken for one further up.
    GIT_CEILING_DIRECTORIES: dirname(checkoutFolder),
  }
}
