import type { JobId } from '@hornbench/api-contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { HornMesh } from '../../preview/view/horn-mesh.ts'
import { describeError } from '../../server-state/describe-error.ts'
import { useServerState } from '../../server-state/server-state-provider.tsx'
import { unpackFloats, unpackIndices } from './unpack-numbers.ts'

type SurfaceMesh = Pick<HornMesh, 'positions' | 'triangles'> & { readonly hash: string }

/** The body, and the levels on it at one frequency. */
export type SurfaceLevels = SurfaceMesh & {
  readonly frequencyHz: number
  /** dB re 20 µPa rms, at each vertex. */
  readonly levelDb: Float32Array
}

const MM_PER_M = 1000

/** The levels on the body of a job at a place of its sweep. The body is read once; levels of before stay meanwhile. */
export function useSurfaceLevels({ id, index }: { readonly id: JobId; readonly index: number }) {
  const { client, queryClient } = useServerState()
  const meshKey = ['surface mesh', id]
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['surface', id, index],
    queryFn: async ({ signal }): Promise<SurfaceLevels> => {
      const known = queryClient.getQueryData<SurfaceMesh>(meshKey)
      const knownMeshHash = known && { knownMeshHash: known.hash }
      const answer = await client.jobs.surface.query({ id, index, ...knownMeshHash }, { signal })
      const mesh = answer.mesh
        ? {
            hash: answer.meshHash,
            positions: unpackFloats(answer.mesh.verticesM).map((lengthM) => lengthM * MM_PER_M),
            triangles: unpackIndices(answer.mesh.triangles),
          }
        : known
      if (!mesh) throw new Error('The server has sent levels without the body that they are on.')
      queryClient.setQueryData(meshKey, mesh)
      return { ...mesh, frequencyHz: answer.frequencyHz, levelDb: unpackFloats(answer.levelDb) }
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
    staleTime: Infinity,
    enabled: index >= 0,
    retry: (failures, reason) => failures < 2 && describeError(reason).outcome === 'lost',
  })
  return {
    levels: data,
    isOutdated: isPlaceholderData,
    error: error === null ? undefined : describeError(error),
    retry: () => void refetch(),
  }
}
