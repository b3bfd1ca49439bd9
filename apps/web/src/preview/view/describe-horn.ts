import { countSources, type HornMesh, isCavity } from './horn-mesh.ts'
import { meshBounds, sizeOf } from './mesh-bounds.ts'
import { lengthText } from './size-text.ts'

/** What is to be seen, for people who do not see it. */
export function describeHorn(mesh: HornMesh): string {
  const [width, height, depth] = sizeOf(meshBounds(mesh)).map(lengthText)
  const triangles = mesh.tags.length.toLocaleString('en')
  const sources = countSources(mesh).toLocaleString('en')
  const what = isCavity(mesh) ? 'The inside of a horn in an infinite baffle,' : 'A horn'
  return `${what} ${width} wide, ${height} high and ${depth} deep, of ${triangles} triangles, ${sources} of them on the source.`
}
