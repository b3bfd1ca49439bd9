import { Tabs } from 'radix-ui'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { NO_RING_WHEN_POINTED } from '../ui/no-ring-when-pointed.ts'
import { useVerdict } from './design-context.tsx'
import { FIELDS, type FieldId } from './fields/design-fields.ts'
import { type GroupId, GROUPS, type TabId, TABS } from './fields/field.ts'
import { filterFields } from './fields/filter-fields.ts'
import { DesignActions } from './panel/design-actions.tsx'
import { fieldOf, focusField } from './panel/field-element.ts'
import { FieldGroups, type GroupFolding } from './panel/field-groups.tsx'
import { FieldHint } from './panel/field-hint.tsx'
import { FilterBox } from './panel/filter-box.tsx'
import { OtherParameters } from './panel/other-parameters.tsx'
import { useFocusInView } from './panel/use-focus-in-view.ts'
import { useShownFields } from './panel/use-shown-fields.ts'
import { PreflightStrip } from './preflight/preflight-strip.tsx'

/** The parameters of the design, and what the next solve will be. */
export function DesignRegion() {
  const [tab, setTab] = useState<TabId>('geometry')
  const [filter, setFilter] = useState('')
  const [opened, setOpened] = useState<GroupFolding['opened']>({})
  const [focused, setFocused] = useState<FieldId>()
  const shown = useShownFields()
  const list = useFocusInView()
  const isFiltered = filter.trim() !== ''

  function open(group: GroupId, isOpen: boolean): void {
    setOpened((before) => (before[group] === isOpen ? before : { ...before, [group]: isOpen }))
  }

  /** A field behind the other tab, in a closed group or behind the filter can take the focus only when it has come forth. */
  function goToField(id: FieldId): void {
    flushSync(() => {
      setTab(tabOf(id))
      open(FIELDS[id].group, true)
      setFilter('')
    })
    focusField(id)
  }

  return (
    <Tabs.Root
      value={tab}
      onValueChange={(id) => {
        setTab(id as TabId)
        setFilter('')
      }}
      className="flex min-h-0 flex-1 flex-col"
    >
      <h2 className="sr-only">Parameters</h2>
      <header className="flex h-9 shrink-0 items-center justify-between border-b border-line pr-1 pl-1.5">
        <Tabs.List aria-label="Kinds of parameters" className="flex h-full">
          {TABS.map(({ id, name }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              {...NO_RING_WHEN_POINTED}
              className="caps data-pointed:outline-none border-b-2 border-transparent px-1.5 -outline-offset-4 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
            >
              {name}
              <TabFaults tab={id} />
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <DesignActions />
      </header>
      <FilterBox filter={filter} onChange={setFilter} />
      <div
        ref={list}
        className="min-h-0 flex-1 overflow-y-auto"
        onFocus={({ target }) => setFocused(fieldOf(target))}
        onBlur={() => setFocused(undefined)}
      >
        {TABS.map(({ id }) => (
          <Tabs.Content key={id} value={id} tabIndex={-1}>
            {isFiltered ? (
              <Matches filter={filter} shown={shown} />
            ) : (
              <FieldGroups
                ids={shown.filter((field) => tabOf(field) === id)}
                folding={{ opened, onOpen: open }}
              />
            )}
            {!isFiltered && id === 'geometry' && <OtherParameters />}
          </Tabs.Content>
        ))}
      </div>
      <FieldHint id={focused} />
      <PreflightStrip onGoTo={goToField} />
    </Tabs.Root>
  )
}

/** Of both tabs together. */
function Matches({ filter, shown }: { filter: string; shown: readonly FieldId[] }) {
  const ids = filterFields(shown, filter)
  // What was looked for is not folded away.
  if (ids.length > 0) return <FieldGroups ids={ids} />
  return <p className="px-3 py-4 text-ink-soft">No parameter is called “{filter.trim()}”.</p>
}

function TabFaults({ tab }: { tab: TabId }) {
  const count = useVerdict(({ byField }) => [...byField.keys()].filter((id) => tabOf(id) === tab).length)
  if (count === 0) return null
  return (
    // The space is for those who hear it: names of controls are read without margins.
    <span className="text-bad">
      {' '}
      {count}
      <span className="sr-only"> to mend</span>
    </span>
  )
}

function tabOf(id: FieldId): TabId {
  return GROUPS.find((group) => group.id === FIELDS[id].group)?.tab ?? 'geometry'
}
