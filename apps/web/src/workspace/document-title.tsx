import type { JobBook } from '../server-state/job-book.ts'
import { useJobBook } from '../server-state/use-jobs.ts'

/** The tab of the browser says how far the run is. */
export function DocumentTitle() {
  const share = useJobBook(shareOf)
  return <title>{share === undefined || share === null ? 'Hornbench' : `${share} % · Hornbench`}</title>
}

/** Of the first running job, in whole per cent. */
function shareOf(book: JobBook): number | null {
  const running = [...book.byId.values()].find((job) => job.status === 'running')
  return running?.status === 'running' ? Math.floor(100 * running.progress) : null
}
