import { readdirSync } from 'node:fs'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { createGmsh, type GmshOptions } from '../create-gmsh.ts'
import { gmshHere } from './gmsh-here.ts'
import type { MshVersion } from '../read-mesh.ts'
import { rewriteScript } from '../script/rewrite-script.ts'

type MeshOptions = { readonly version?: MshVersion; readonly signal?: AbortSignal }

/** The Gmsh of this machine, in a folder that goes with it. */
export function openTestGmsh(options: Partial<GmshOptions> = {}) {
  const place = temporaryFolder()
  const folder = `${place.path}/runs`
  const gmsh = createGmsh({ folder, ...gmshHere(), ...options })

  return {
    mesh: (script: string, { version = '2.2', signal = new AbortController().signal }: MeshOptions = {}) =>
      gmsh.mesh(rewriteScript(script), { version }, signal),
    folder,
    /** What is left of runs. */
    leftovers: () => readdirSync(folder),
    close: () => gmsh[Symbol.asyncDispose](),
    async [Symbol.asyncDispose]() {
      await gmsh[Symbol.asyncDispose]()
      place[Symbol.dispose]()
    },
  }
}
