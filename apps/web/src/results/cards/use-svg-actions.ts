import type { Chart } from '@hornbench/charts'
import { useServerState } from '../../server-state/server-state-provider.tsx'
import type { Draw } from '../plot/use-drawn-chart.ts'
import { saveFile, svgFileName, svgFileText } from './svg-file.ts'

const NOTE_MS = 4000

type SvgOptions = {
  readonly draw: Draw<Chart>
  readonly title: string
  /** Of the runs. */
  readonly names: readonly string[]
  readonly frequencyRangeHz: readonly [number, number]
}

/** Copying a chart and saving it, and the word that it went well or not. */
export function useSvgActions({ draw, title, names, frequencyRangeHz }: SvgOptions) {
  const { toasts } = useServerState()

  function text(): string {
    const footer = `${names.join(', ')} · Hornbench · ${new Date().toLocaleDateString('en-CA')}`
    return svgFileText(draw, { footer, frequencyRangeHz })
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text())
      toasts.show({ tone: 'good', title: `${title} copied as SVG`, durationMs: NOTE_MS })
    } catch {
      const detail = 'The browser does not let this page write to the clipboard. Save it instead.'
      toasts.show({ tone: 'bad', title: `${title} was not copied`, detail, durationMs: 2 * NOTE_MS })
    }
  }

  return {
    copy: () => void copy(),
    save: () => saveFile(svgFileName(names, title), text(), 'image/svg+xml'),
  }
}
