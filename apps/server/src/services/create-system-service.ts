import { statfs } from 'node:fs/promises'
import type { Health, SystemService } from '@hornbench/api-contract'
import type { Capacity } from '@hornbench/compute'
import type { JobRepository } from '@hornbench/db'
import type { Clock } from '@hornbench/scheduler'
import { countJobs } from './count-jobs.ts'

type Component = Health['components'][number]
type Condition = Health['condition']
type Finding = Pick<Component, 'condition' | 'detail'>

export type SystemServiceOptions = {
  readonly dataFolder: string
  readonly repository: Pick<JobRepository, 'listLegacyRows'>
  readonly errorLog: { countSince(sinceMs: number): { readonly error: number; readonly fatal: number } }
  readonly meshing: { capacity(): Capacity }
  readonly solving: { capacity(): Capacity }
  /** Epoch ms at which the scheduler last failed to do something. */
  readonly lastSchedulerFaultAtMs: () => number | undefined
  /** Epoch ms at which a compute process last died, or fell silent, with a task. */
  readonly lastLossAtMs: () => number | undefined
  readonly clock: Pick<Clock, 'now'>
}

const RECENT_MS = 600_000
const GIB = 2 ** 30
/** A long job writes some hundred megabytes. */
const LOW_DISK_BYTES = 2 * GIB
const FULL_DISK_BYTES = GIB / 4

/** How the server is. It only looks: nothing is started and nothing is written (C2). */
export function createSystemService(options: SystemServiceOptions): SystemService {
  const { dataFolder, repository, errorLog, meshing, solving, clock } = options
  const startedAtMs = clock.now()
  const isRecent = (atMs: number | undefined) => atMs !== undefined && clock.now() - atMs < RECENT_MS

  function database(): Finding {
    const complete = countJobs(repository, 'complete')
    return { condition: 'healthy', detail: `It can be read and holds ${jobs(complete)} with results.` }
  }

  function scheduler(): Finding {
    const detail = `${jobs(countJobs(repository, 'running'))} running, ${countJobs(repository, 'queued')} waiting.`
    if (!isRecent(options.lastSchedulerFaultAtMs())) return { condition: 'healthy', detail }
    const fault = 'Something that it needs failed in the last ten minutes; it goes on trying.'
    return { condition: 'degraded', detail: `${detail} ${fault}` }
  }

  function workers(): Finding {
    const { busy, slots, waiting } = solving.capacity()
    const tasks = waiting + meshing.capacity().waiting
    const detail = `${busy} of ${slots} compute processes are solving, ${tasks} tasks wait.`
    if (!isRecent(options.lastLossAtMs())) return { condition: 'healthy', detail }
    const loss = 'One was lost with its task in the last ten minutes and has been replaced.'
    return { condition: 'degraded', detail: `${detail} ${loss}` }
  }

  async function disk(): Promise<Finding> {
    const { bavail, bsize } = await statfs(dataFolder)
    const freeBytes = bavail * bsize
    const detail = `${(freeBytes / GIB).toFixed(1)} GiB are free for the data folder.`
    return { condition: conditionOfDisk(freeBytes), detail }
  }

  function errors(): Finding {
    const { error, fatal } = errorLog.countSince(clock.now() - RECENT_MS)
    const recent = error + fatal
    if (recent === 0) return { condition: 'healthy', detail: 'None in the last ten minutes.' }
    return { condition: 'degraded', detail: `${recent} in the last ten minutes; the log has them.` }
  }

  return {
    async health() {
      const components = await Promise.all([
        check('database', database),
        check('scheduler', scheduler),
        check('workers', workers),
        check('disk', disk),
        check('errors', errors),
      ])
      const uptimeSeconds = Math.max(0, (clock.now() - startedAtMs) / 1000)
      return { condition: worstOf(components), components, uptimeSeconds }
    },
  }
}

/** A component that can't even be looked at is the finding. */
async function check(name: Component['name'], look: () => Finding | Promise<Finding>): Promise<Component> {
  try {
    return { name, ...(await look()) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { name, condition: 'unhealthy', detail: `Its state can't be read: ${reason}` }
  }
}

function conditionOfDisk(freeBytes: number): Condition {
  if (freeBytes < FULL_DISK_BYTES) return 'unhealthy'
  return freeBytes < LOW_DISK_BYTES ? 'degraded' : 'healthy'
}

function worstOf(components: readonly Component[]): Condition {
  const has = (condition: Condition) => components.some((component) => component.condition === condition)
  if (has('unhealthy')) return 'unhealthy'
  return has('degraded') ? 'degraded' : 'healthy'
}

function jobs(count: number): string {
  return `${count} ${count === 1 ? 'job' : 'jobs'}`
}
