/** A mesh in Gmsh's own format, as text. */
export type GmshMesh = { readonly msh: string; readonly nodeCount: number; readonly elementCount: number }

export type MshVersion = '2.2' | '4.1'

const END = /\n\$End[A-Za-z]+\n$/
const GROUPS = /(?<=\$PhysicalNames\n)[^$]*/
const GROUP = /^(\d+ -?\d+ )"n(\d+)"[ \t]*$/gm

/**
 * Reads the counts of a mesh and gives its physical groups their names back.
 *
 * @param groups the name of each group `n0`, `n1` …
 * @returns undefined for what is no whole mesh in ASCII of this version
 */
export function readMesh(
  text: string,
  { version, groups }: { readonly version: MshVersion; readonly groups: readonly string[] },
): GmshMesh | undefined {
  if (!text.startsWith(`$MeshFormat\n${version} 0 8\n$EndMeshFormat\n`)) return undefined
  if (!END.test(text.slice(-40))) return undefined
  const msh = text.replace(GROUPS, (section) =>
    section.replace(
      GROUP,
      (_line, start: string, index: string) => `${start}"${groups[Number(index)] ?? ''}"`,
    ),
  )
  return { msh, nodeCount: countIn(text, 'Nodes', version), elementCount: countIn(text, 'Elements', version) }
}

/** Version 2.2 begins a section with its count, version 4.1 with the number of blocks before it. Without one it is 0. */
function countIn(text: string, section: string, version: MshVersion): number {
  const start = text.indexOf(`\n$${section}\n`)
  if (start === -1) return 0
  const line = text.slice(start + section.length + 3).split('\n', 1)[0] ?? ''
  return Number(/^\d+$/.exec(line.split(' ')[version === '2.2' ? 0 : 1] ?? '')?.[0] ?? 0)
}
