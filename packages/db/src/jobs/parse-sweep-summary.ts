import type { SweepSummary } from '@hornbench/api-contract'

/**
 * What a job's `config_summary_json` says. It may hold anything, because the older server checked little and wrote bare
 * NaN: what can't be read is `null`.
 */
export function parseSweepSummary(json: string): SweepSummary {
  const summary = parseObject(json)
  const { formula_type: formulaType, frequency_range: range, num_frequencies: count } = summary
  const ends = Array.isArray(range) ? range : []
  return {
    formulaType: typeof formulaType === 'string' ? formulaType : null,
    lowestHz: numberOrNull(ends[0]),
    highestHz: numberOrNull(ends[1]),
    frequencyCount: numberOrNull(count),
  }
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
