import { expect, test } from 'vitest'
import { readMesh } from './read-mesh.ts'

const MESH = `$MeshFormat
2.2 0 8
$EndMeshFormat
$PhysicalNames
2
2 7 "n0"
2 8 "n1"
$EndPhysicalNames
$Nodes
1
1 0 0 0
$EndNodes
$Elements
1
1 15 2 7 1 1
$EndElements
`
const GROUPS = ['front', 'n0 $& $1']

test('gives groups their names back, and counts', () => {
  expect(readMesh(MESH, { version: '2.2', groups: GROUPS })).toEqual({
    msh: MESH.replace('"n1"', () => '"n0 $& $1"').replace('"n0"', '"front"'),
    nodeCount: 1,
    elementCount: 1,
  })
})

test('reads the other counts of version 4.1', () => {
  const msh =
    '$MeshFormat\n4.1 0 8\n$EndMeshFormat\n$Nodes\n3 21 1 30\n$EndNodes\n$Elements\n2 12 1 12\n$EndElements\n'
  expect(readMesh(msh, { version: '4.1', groups: [] })).toEqual({ msh, nodeCount: 21, elementCount: 12 })
})

test.each([
  ['of another version', MESH.replace('2.2', '4.1')],
  ['in binary', MESH.replace('2.2 0 8', '2.2 1 8')],
  ['that is cut off', MESH.slice(0, -5)],
  ['that is empty', ''],
])('takes no mesh %s', (_name, text) => {
  expect(readMesh(text, { version: '2.2', groups: GROUPS })).toBeUndefined()
})
