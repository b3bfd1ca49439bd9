import type { Operation } from '../operation.ts'

const COMMIT = '3f6c1c0e6d1b7f0a9c55d2e1a4b8c7d6e5f40312'

/** The server itself. */
export const SERVER_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /': {
    topic: 'Server',
    name: 'root',
    summary: 'Name and version',
    description: 'Those that older clients look for. A browser that asks for a page gets the workbench here.',
    answer: {
      description: 'The server runs.',
      example: { name: 'MWG Horn BEM Solver', version: '1.0.0', status: 'running', solver_available: true },
    },
    refusals: [],
  },
  'GET /health': {
    topic: 'Server',
    name: 'health',
    summary: 'Whether all parts are ready',
    description: 'dependencies and deviceInterface keep the form that older clients read.',
    answer: {
      description: 'The server and its parts.',
      example: {
        status: 'ok',
        solver: 'bempp-cl',
        solverReady: true,
        occBuilderReady: true,
        dependencies: { supportedMatrix: {}, runtime: {} },
        deviceInterface: {},
        timestamp: '2026-02-03T12:04:05.006000',
      },
    },
    refusals: [],
  },
  'GET /api/updates/check': {
    topic: 'Server',
    name: 'check_updates',
    summary: 'Whether there is a newer version',
    description:
      'Fetches from the remote repository "origin" of the checkout that the server was started from, and compares. Nothing ' +
      'is changed but what Git knows of that repository.',
    answer: {
      description: 'How the checkout stands to the default branch.',
      example: {
        updateAvailable: true,
        aheadCount: 0n,
        behindCount: 2n,
        currentBranch: 'main',
        defaultBranch: 'main',
        currentCommit: COMMIT,
        remoteCommit: 'b1946ac92492d2347c6235b4d2611184a1e3f7c8',
        checkedAt: '2026-02-03T12:04:05.006000',
      },
    },
    refusals: [
      {
        status: 503,
        when: 'There is no checkout, no Git, no remote repository, or it can not be reached.',
        detail: 'Unable to fetch updates from origin. Check network and remote access.',
      },
    ],
  },
}
