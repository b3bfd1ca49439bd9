import type { Services } from '@hornbench/api-contract'
import type { Jobs } from './create-job-service.ts'

/** The services as one request sees them: the jobs that it makes bear its id. */
export function servicesFor(
  requestId: string,
  services: Omit<Services, 'jobs'> & { readonly jobs: Jobs },
): Services {
  const { jobs } = services
  const trace = { requestId }
  return {
    ...services,
    jobs: {
      ...jobs,
      submit: (request) => jobs.submit(request, trace),
      redo: (request) => jobs.redo(request, trace),
      resume: (request) => jobs.resume(request, trace),
      observe: (request) => jobs.observe(request, trace),
      surface: (query) => jobs.surface(query, trace),
    },
  }
}
