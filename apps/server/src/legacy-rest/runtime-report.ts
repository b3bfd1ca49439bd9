import { availableParallelism, cpus } from 'node:os'
import { describeLegacyDevice } from '@hornbench/simulation'

/** What `/health` tells of the software and the machine. Read once: asking costs nothing and starts nothing. */
export type RuntimeReport = ReturnType<typeof readRuntimeReport>

/** What the older server needed. Its clients compare the versions below with these. */
const SUPPORTED_MATRIX = {
  python: { range: '>=3.10,<3.14' },
  gmsh_python: { range: '>=4.15,<5.0', required_for: '/api/mesh/build' },
  bempp_cl: { range: '>=0.4,<0.5', required_for: '/api/solve' },
  bempp_api_legacy: { range: '>=0.3,<0.4', required_for: '/api/solve (legacy fallback)' },
}

/** @param version of the program */
export function readRuntimeReport(version: string) {
  const processor = `${cpus()[0]?.model.trim() ?? 'processor'} (${availableParallelism()} threads)`
  return {
    dependencies: {
      supportedMatrix: SUPPORTED_MATRIX,
      runtime: {
        python: { version: `none (Node.js ${process.versions.node})`, supported: true },
        gmsh_python: {
          available: true,
          version: `none (Hornbench mesher ${version})`,
          supported: true,
          ready: true,
        },
        bempp: {
          available: true,
          variant: 'hornbench',
          version: `none (Hornbench solver ${version})`,
          supported: true,
          ready: true,
        },
      },
    },
    deviceInterface: describeLegacyDevice({ requestedMode: 'auto', deviceName: processor }),
  }
}
