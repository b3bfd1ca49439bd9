import { fileURLToPath } from 'node:url'
import type { Clock, Scheduler } from '@hornbench/scheduler'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Gmsh } from './gmsh/create-gmsh.ts'
import { createHttpServer } from './http/create-http-server.ts'
import { createLegacyRest } from './legacy-rest/create-legacy-rest.ts'
import { answerMalformedRequest } from './legacy-rest/malformed-request.ts'
import type { Compute } from './open-compute.ts'
import type { OffThread } from './off-thread/create-off-thread.ts'
import type { Storage } from './open-storage.ts'
import { answerWithPage } from './page/answer-with-page.ts'
import { readPageFiles } from './page/page-files.ts'
import { createJobService } from './services/create-job-service.ts'
import { createSettingsService } from './services/create-settings-service.ts'
import { createSystemService } from './services/create-system-service.ts'
import { servicesFor } from './services/services-for.ts'
import { createTrpcHandler } from './trpc/create-trpc-handler.ts'
import type { UpdateCheck } from './updates/create-update-check.ts'

const VERSION = '0.0.0'
const PAGE_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url))

type Options = {
  readonly config: Config
  readonly log: Logger
  readonly clock: Clock
  readonly storage: Storage
  readonly compute: Compute
  readonly scheduler: Scheduler
  readonly offThread: OffThread
  readonly gmsh: Gmsh
  readonly updates: UpdateCheck
  /** Epoch ms at which the scheduler last failed to do something. */
  readonly lastSchedulerFaultAtMs: () => number | undefined
  /** False from the moment at which the server begins to end. */
  readonly isOpen: () => boolean
}

/** The services, both APIs over them, and the server that listens; it does not listen yet. */
export function openHttp(options: Options) {
  const { config, log, clock, storage, compute, scheduler, offThread, isOpen } = options
  const { repository, settings, errorLog, recordFault } = storage
  const { allowedHosts, allowedOrigins } = config
  const { gmsh, updates, lastSchedulerFaultAtMs } = options
  const services = {
    jobs: createJobService({ ...compute, repository, scheduler, clock, log, isOpen }),
    settings: createSettingsService({ repository: settings, scheduler, log }),
    system: createSystemService({
      ...compute,
      dataFolder: config.dataFolder,
      repository,
      errorLog,
      lastSchedulerFaultAtMs,
      lastLossAtMs: compute.losses.lastAtMs,
      clock,
    }),
  }
  const onFault = (error: unknown, requestId: string) => recordFault({ component: 'http', error, requestId })
  const handleTrpc = createTrpcHandler({
    allowedOrigins,
    servicesFor: (requestId) => servicesFor(requestId, services),
    onFault,
  })
  const page = readPageFiles(PAGE_FOLDER)
  if (!page) log.info('the page is not built: browsers get what programs get')
  const rest = createLegacyRest({
    jobs: services.jobs,
    offThread,
    gmsh,
    updates,
    allowedOrigins,
    onFault,
    version: VERSION,
  })
  return createHttpServer({
    allowedHosts,
    allowedOrigins,
    log,
    handleTrpc,
    async handleRest(incoming, outgoing, context) {
      if (!answerWithPage(page, incoming, outgoing)) await rest(incoming, outgoing, context)
    },
    handleMalformed: (error, socket) => answerMalformedRequest(error, socket, allowedOrigins),
    onFault,
  })
}
