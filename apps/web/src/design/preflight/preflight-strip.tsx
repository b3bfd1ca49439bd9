import { useStore } from 'zustand'
import { usePreview } from '../../preview/use-preview.ts'
import { Icon } from '../../ui/icon.tsx'
import { useDesignBench, useDraft, useVerdict } from '../design-context.tsx'
import type { FieldId } from '../fields/design-fields.ts'
import type { Concern } from './concern.ts'
import { concernsOf } from './concerns-of.ts'
import { preflightItems } from './preflight-items.ts'
import type { Blocker } from './solve-blocker.ts'
import { useBlocker } from './use-blocker.ts'
import { useEstimatedSeconds } from './use-estimated-seconds.ts'

type GoTo = (id: FieldId) => void

/** What the next solve will be, what speaks against it, and what forbids it; each leads to its setting. */
export function PreflightStrip({ onGoTo }: { onGoTo: GoTo }) {
  const blocker = useBlocker()
  const elsewhere = useVerdict((verdict) => verdict.elsewhere)
  const others = elsewhere.filter((reason) => reason !== blocker?.reason)
  return (
    <section
      aria-label="Next solve"
      className="max-h-[45%] shrink-0 overflow-y-auto border-t border-line bg-ground px-3 py-1.5 text-small"
    >
      <Facts onGoTo={onGoTo} />
      {blocker && <BlockerLine blocker={blocker} onGoTo={onGoTo} />}
      {others.map((reason) => (
        <BlockerLine key={reason} blocker={{ reason }} onGoTo={onGoTo} />
      ))}
      {!blocker && <Concerns onGoTo={onGoTo} />}
    </section>
  )
}

/** One line of facts. While a newer design is looked at, those of the last one are shown faintly. */
function Facts({ onGoTo }: { onGoTo: GoTo }) {
  const { facts, areFactsCurrent } = usePreview()
  const submission = useStore(useDesignBench().reading, (reading) => reading.submission)
  const sweep = submission?.sweep
  const frequencies = sweep?.kind === 'range' ? sweep.count : sweep?.frequenciesHz.length
  const seconds = useEstimatedSeconds(facts, frequencies)
  const items = preflightItems({ submission, facts, seconds })
  return (
    <div
      className={`relative min-h-12 [overflow:clip] [overflow-clip-margin:3px] leading-6 ${areFactsCurrent ? 'text-ink-soft' : 'text-ink-faint'}`}
    >
      {items.length === 0 && 'Looking at the design…'}
      {/* The dot before the first fact of each line lies outside, where it is cut off. */}
      <div className="-ml-3 flex flex-wrap">
        {items.map(({ text, field, hint, isDoubtful }) => (
          <span
            key={field + text}
            className="pl-3 whitespace-nowrap before:absolute before:-ml-2 before:content-['·'/'']"
          >
            <button
              type="button"
              title={hint}
              onClick={() => onGoTo(field)}
              className={`rounded py-1 leading-4 hover:text-ink hover:underline ${
                isDoubtful ? 'font-semibold text-caution' : ''
              }`}
            >
              {text}
            </button>
          </span>
        ))}
      </div>
    </div>
  )
}

function BlockerLine({ blocker: { reason, field }, onGoTo }: { blocker: Blocker; onGoTo: GoTo }) {
  return (
    <div className="flex items-start gap-1.5 py-0.5 text-bad">
      <Icon name="alert" className="mt-0.5 size-3.5" />
      <p className="min-w-0 flex-1">{reason}</p>
      {field !== undefined && <Action name="Show" onClick={() => onGoTo(field)} />}
    </div>
  )
}

function Concerns({ onGoTo }: { onGoTo: GoTo }) {
  const facts = usePreview((preview) => preview.facts)
  const texts = useDraft(({ draft }) => draft.texts)
  if (!facts) return null
  return concernsOf(facts, texts).map((concern) => (
    <ConcernLine key={concern.text} concern={concern} onGoTo={onGoTo} />
  ))
}

function ConcernLine({ concern: { text, field, fixes }, onGoTo }: { concern: Concern; onGoTo: GoTo }) {
  const { draft } = useDesignBench()
  return (
    <div className="flex items-start gap-1.5 py-0.5">
      <Icon name="alert" className="mt-0.5 size-3.5 text-caution" />
      <div className="min-w-0 flex-1">
        <p className="text-ink-soft">{text}</p>
        {fixes.map((fix) => (
          <Action key={fix.label} name={fix.label} onClick={() => draft.setTexts(fix.texts)} />
        ))}
      </div>
      {fixes.length === 0 && field !== undefined && <Action name="Show" onClick={() => onGoTo(field)} />}
    </div>
  )
}

function Action({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="-my-0.5 -mx-1 mr-1 min-h-6 rounded px-1 text-left font-semibold text-accent hover:bg-hover"
    >
      {name}
    </button>
  )
}
