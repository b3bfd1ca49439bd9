import { programEnvironment, readConfig } from '../../config.ts'
import type { GmshOptions } from '../create-gmsh.ts'

/** Where the Gmsh of this machine is looked for; `npm test` installs one where it can. */
export function gmshHere(): Pick<GmshOptions, 'gmshPath' | 'searchPath'> {
  const read = readConfig(undefined, [])
  if ('help' in read) throw new Error('Nobody asked for help.')
  return { gmshPath: read.config.gmshPath, searchPath: programEnvironment()['PATH'] ?? '' }
}
