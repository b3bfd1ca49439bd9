import type { ProcessUsage } from '@hornbench/compute'

/** CPU time and peak memory of this process, which read, meshed and wrote, and of those that solved. */
export function totalUsage(solvers: ProcessUsage): ProcessUsage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return {
    cpuSeconds: solvers.cpuSeconds + (userCPUTime + systemCPUTime) / 1e6,
    peakMemoryBytes: solvers.peakMemoryBytes + maxRSS * 1024,
  }
}
