import type { createSettingsRepository, JobRepository, JobStore as DatabaseJobStore } from '@hornbench/db'
import type { JobStore, SchedulerOptions, StoppableJobs } from '@hornbench/scheduler'
import { expectTypeOf, test } from 'vitest'

// Checked by the compiler: neither package knows the other.
test('the database is what the scheduler needs', () => {
  expectTypeOf<DatabaseJobStore>().toExtend<JobStore>()
  expectTypeOf<JobRepository>().toExtend<StoppableJobs>()
  expectTypeOf<ReturnType<typeof createSettingsRepository>>().toExtend<SchedulerOptions['settings']>()
})
