/**
 * The program of one compute child: gets a problem once, then solves one frequency for each `solve` message. It knows
 * nothing of jobs, opens no file and can be killed at any moment.
 */
import { createBoundaryModel, solveFrequency, SolveFailure, type BoundaryModel } from '@hornbench/solver'
import {
  parentMessageSchema,
  type ChildMessage,
  type ProcessUsage,
  type SolvedFrequency,
} from './child-messages.ts'
import type { SweepProblem } from './sweep-problem.ts'

const PROGRESS_INTERVAL_MS = 100

let prepared: { problem: SweepProblem; model: BoundaryModel } | undefined

process.on('message', (raw) => {
  const message = parentMessageSchema.parse(raw)
  if (message.kind === 'problem') {
    prepared = { problem: message.problem, model: createBoundaryModel(message.problem.surface) }
    return
  }
  send(answer(message.index, message.frequencyHz))
})

// A child whose parent is gone has nobody to work for.
process.on('disconnect', () => process.exit(0))

function answer(index: number, frequencyHz: number): ChildMessage {
  try {
    return { kind: 'solved', index, solution: solve(index, frequencyHz), usage: usage() }
  } catch (error) {
    if (!(error instanceof SolveFailure)) throw error
    return { kind: 'failed', index, code: error.code, text: error.message, usage: usage() }
  }
}

function solve(index: number, frequencyHz: number): SolvedFrequency {
  if (!prepared) throw new Error('A solve message came before the problem.')
  const { problem, model } = prepared
  const startMs = performance.now()
  const solution = solveFrequency(model, {
    frequencyHz,
    medium: problem.medium,
    sourceVelocity: problem.sourceVelocity,
    pointsM: problem.pointsM,
    onProgress: createProgressSender(index),
  })
  return {
    pressure: solution.pressure,
    impedance: solution.impedance,
    iterations: solution.iterations,
    warnings: solution.warnings,
    seconds: (performance.now() - startMs) / 1000,
  }
}

function createProgressSender(index: number): (fraction: number) => void {
  let nextMs = performance.now() + PROGRESS_INTERVAL_MS
  return (fraction) => {
    if (performance.now() < nextMs) return
    nextMs = performance.now() + PROGRESS_INTERVAL_MS
    send({ kind: 'progress', index, fraction })
  }
}

function usage(): ProcessUsage {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMemoryBytes: maxRSS * 1024 }
}

function send(message: ChildMessage): void {
  process.send?.(message)
}
