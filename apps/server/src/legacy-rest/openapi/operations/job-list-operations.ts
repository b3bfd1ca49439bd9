import type { Operation } from '../operation.ts'

const ID = '0c6d9a52-6f0e-4a3b-9c1e-6a1f6f0b7d11'

/** Many jobs at a time. */
export const JOB_LIST_OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /api/jobs': {
    topic: 'Jobs',
    name: 'list_jobs',
    summary: 'List jobs',
    description:
      'The newest first. total counts all jobs of the filter, whatever the limit. Times are local.',
    queryExample: { status: 'complete,error', limit: '20' },
    answer: {
      description: 'A part of the list.',
      example: {
        items: [
          {
            id: ID,
            status: 'complete',
            progress: 1,
            stage: 'complete',
            stage_message: 'Simulation complete',
            created_at: '2026-02-03T12:04:05.006000',
            queued_at: '2026-02-03T12:04:05.006000',
            started_at: '2026-02-03T12:04:05.012000',
            completed_at: '2026-02-03T12:04:31.733000',
            config_summary: {
              formula_type: null,
              frequency_range: [100, 1000],
              num_frequencies: 3n,
              sim_type: '2',
            },
            has_results: true,
            has_mesh_artifact: false,
            label: null,
            error_message: null,
          },
        ],
        total: 1n,
        limit: 20n,
        offset: 0n,
      },
    },
    refusals: [
      {
        status: 422,
        when: 'The filter names a status that there is not.',
        detail: 'status filter contains unsupported values: done',
      },
    ],
  },
  'DELETE /api/jobs/clear-failed': {
    topic: 'Jobs',
    name: 'clear_failed_jobs',
    summary: 'Delete all jobs that failed',
    description: 'Those that were cancelled stay.',
    answer: {
      description: 'What was deleted, the newest first.',
      example: { deleted: true, deleted_count: 1n, deleted_ids: [ID] },
    },
    refusals: [],
  },
}
