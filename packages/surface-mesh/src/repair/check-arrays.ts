import type { SurfaceIssue } from '../surface-issue.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { counted } from './counted.ts'
import { FaultTally } from './fault-tally.ts'

/** Whether the arrays fit together at all. Any issue means that nothing else can be checked. */
export function checkArrays(input: TriangleSurface): SurfaceIssue[] {
  const issues = [
    ...checkMultipleOfThree(input.vertices.length, 'vertices', 'x, y, z for each vertex'),
    ...checkMultipleOfThree(input.triangles.length, 'triangles', 'three vertex indices for each triangle'),
  ]
  if (issues.length > 0) return issues
  if (input.vertices.length === 0 || input.triangles.length === 0) return [describeEmpty(input)]
  return [...checkTagCount(input), ...checkIndexRange(input), ...checkFinite(input)]
}

function checkMultipleOfThree(
  length: number,
  name: 'vertices' | 'triangles',
  layout: string,
): SurfaceIssue[] {
  const surplus = length % 3
  if (surplus === 0) return []
  return [
    {
      code: 'array_length',
      severity: 'rejected',
      subject: name === 'vertices' ? 'vertex' : 'triangle',
      count: surplus,
      examples: [(length - surplus) / 3],
      message: `The list of ${name} has ${length} numbers, which is not a multiple of three. It needs ${layout}; the list may have been cut off.`,
    },
  ]
}

function describeEmpty(input: TriangleSurface): SurfaceIssue {
  const missing = input.vertices.length === 0 ? 'vertices' : 'triangles'
  return {
    code: 'mesh_empty',
    severity: 'rejected',
    subject: missing === 'vertices' ? 'vertex' : 'triangle',
    count: 0,
    examples: [],
    message: `The mesh has no ${missing}. Check that the export contains surface triangles.`,
  }
}

function checkTagCount({ triangles, tags }: TriangleSurface): SurfaceIssue[] {
  const triangleCount = triangles.length / 3
  if (tags.length === triangleCount) return []
  return [
    {
      code: 'tag_count_mismatch',
      severity: 'rejected',
      subject: 'triangle',
      count: tags.length,
      examples: [Math.min(tags.length, triangleCount)],
      message: `There are ${counted(tags.length, 'surface tag')} for ${counted(triangleCount, 'triangle')}. Give one tag for each triangle.`,
    },
  ]
}

function checkIndexRange({ vertices, triangles }: TriangleSurface): SurfaceIssue[] {
  const vertexCount = vertices.length / 3
  const faults = new FaultTally()
  let largest = 0
  for (let h = 0; h < triangles.length; h += 3) {
    const index = Math.max(triangles[h], triangles[h + 1], triangles[h + 2])
    if (index >= vertexCount) faults.add(h / 3)
    largest = Math.max(largest, index)
  }
  if (faults.count === 0) return []
  return [
    {
      code: 'mesh_index_range',
      severity: 'rejected',
      subject: 'triangle',
      count: faults.count,
      examples: faults.examples,
      message:
        `${counted(faults.count, 'triangle names', 'triangles name')} a vertex that does not exist, first triangle ${faults.examples[0]}: ` +
        `the largest index is ${largest}, and ${counted(vertexCount, 'vertex', 'vertices')} counted from zero end at ${vertexCount - 1}. ` +
        'Check whether the indices count from one.',
    },
  ]
}

function checkFinite({ vertices }: TriangleSurface): SurfaceIssue[] {
  const faults = new FaultTally()
  for (let i = 0; i < vertices.length; i += 3) {
    if (!(
      Number.isFinite(vertices[i]) &&
      Number.isFinite(vertices[i + 1]) &&
      Number.isFinite(vertices[i + 2])
    )) {
      faults.add(i / 3)
    }
  }
  if (faults.count === 0) return []
  return [
    {
      code: 'non_finite_vertex',
      severity: 'rejected',
      subject: 'vertex',
      count: faults.count,
      examples: faults.examples,
      message: `${counted(faults.count, 'vertex has', 'vertices have')} a coordinate that is not a finite number, first vertex ${faults.examples[0]}. Export the mesh again.`,
    },
  ]
}
