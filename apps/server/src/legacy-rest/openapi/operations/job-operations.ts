import type { Operation } from '../operation.ts'

const ID = '0c6d9a52-6f0e-4a3b-9c1e-6a1f6f0b7d11'
const NOT_FOUND = { status: 404, when: 'There is no such job.', detail: 'Job not found' }

/** One job, from its submission to its result. */
export const JOB_OPERATIONS: Readonly<Record<string, Operation>> = {
  'POST /api/solve': {
    topic: 'Jobs',
    name: 'solve',
    summary: 'Submit a simulation',
    description:
      'Queues a job and answers at once. Jobs run in the order in which they came. With the header Idempotency-Key ' +
      '(at most 200 characters), a request that is sent again gives the first job and no second one. Faults of the ' +
      'mesh show when the job runs.',
    bodyExample: {
      mesh: {
        vertices: [0n, 0n, 0n, 0.1, 0n, 0n, 0n, 0.1, 0n, 0n, 0n, 0.1],
        indices: [0n, 2n, 1n, 0n, 1n, 3n, 0n, 3n, 2n, 1n, 2n, 3n],
        surfaceTags: [2n, 1n, 1n, 1n],
        metadata: { units: 'm' },
      },
      frequency_range: [100n, 1000n],
      num_frequencies: 3n,
      sim_type: '2',
    },
    answer: { description: 'The job is queued.', example: { job_id: ID } },
    refusals: [
      { status: 400, when: 'The body is no text.', detail: 'There was an error parsing the body' },
      { status: 413, when: 'The body is larger than the server takes.' },
      {
        status: 422,
        when: 'The lists of the mesh do not fit together, or sim_type is not "2".',
        detail: 'Mesh surfaceTags length (3) must match triangle count (4).',
      },
      { status: 422, when: 'A limit of the server is exceeded, such as the number of triangles.' },
      { status: 429, when: 'Too many jobs are queued. Ask again after Retry-After seconds.' },
      {
        status: 503,
        when: 'The server is about to stop, or has no room. Ask again after Retry-After seconds.',
      },
    ],
  },
  'GET /api/status/{id}': {
    topic: 'Jobs',
    name: 'job_status',
    summary: 'How far a job is',
    description:
      'status is one of queued, running, complete, error, cancelled; progress goes from 0 to 1; message is the reason ' +
      'of an error.',
    answer: {
      description: 'The state of the job.',
      example: {
        status: 'running',
        progress: 0.3,
        stage: 'solver_setup',
        stage_message: 'Configuring BEM solve',
        message: null,
      },
    },
    refusals: [NOT_FOUND],
  },
  'GET /api/results/{id}': {
    topic: 'Jobs',
    name: 'job_results',
    summary: 'What came out of a job',
    description:
      'Frequencies in Hz, levels in dB. directivity has, for each plane and frequency, a list of [angle in degrees, level]. ' +
      'What could not be solved is null, and metadata says why.',
    answer: {
      description: 'The result, as it was stored.',
      example: {
        frequencies: [100, 1000],
        directivity: {
          horizontal: [[[0, 0]], [[0, 0]]],
          vertical: [[[0, 0]], [[0, 0]]],
          diagonal: [[[0, 0]], [[0, 0]]],
        },
        spl_on_axis: { frequencies: [100, 1000], spl: [84.1, 91.3] },
        impedance: { frequencies: [100, 1000], real: [12.4, 402.9], imaginary: [55.1, 31.7] },
        di: { frequencies: [100, 1000], di: [3.1, 8.6] },
        metadata: {
          warnings: [],
          warning_count: 0n,
          failures: [],
          failure_count: 0n,
          partial_success: false,
        },
      },
    },
    refusals: [
      { status: 400, when: 'The job is not complete.', detail: 'Job not complete. Current status: running' },
      NOT_FOUND,
      { status: 404, when: 'The result is gone.', detail: 'Results not available' },
    ],
  },
  'GET /api/mesh-artifact/{id}': {
    topic: 'Jobs',
    name: 'mesh_artifact',
    summary: 'The mesh that a job built',
    description: 'Only of jobs whose horn was built from parameters.',
    answer: {
      type: 'text/plain; charset=utf-8',
      description: 'The text of an MSH file.',
      example: '$MeshFormat\n2.2 0 8\n$EndMeshFormat\n…',
    },
    refusals: [
      NOT_FOUND,
      { status: 404, when: 'The job has built none.', detail: 'No mesh artifact available for this job' },
    ],
  },
  'POST /api/stop/{id}': {
    topic: 'Jobs',
    name: 'stop_job',
    summary: 'Stop a job',
    description: 'A job that is queued or running is cancelled at once. A body is ignored.',
    answer: {
      description: 'The job is cancelled.',
      example: { message: `Job ${ID} has been cancelled`, status: 'cancelled' },
    },
    refusals: [
      { status: 400, when: 'The job has ended.', detail: 'Cannot stop job with status: complete' },
      NOT_FOUND,
    ],
  },
  'DELETE /api/jobs/{id}': {
    topic: 'Jobs',
    name: 'delete_job',
    summary: 'Delete a job',
    description: 'Its result and its mesh go with it.',
    answer: { description: 'The job is deleted.', example: { deleted: true, job_id: ID } },
    refusals: [
      NOT_FOUND,
      {
        status: 409,
        when: 'The job is queued or running. Stop it first.',
        detail: 'Cannot delete active job',
      },
    ],
  },
}
