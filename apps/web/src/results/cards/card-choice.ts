/** One of several ways to look at a chart, as a menu shows them. */
export type CardChoice = {
  readonly heading: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly chosen: string
  readonly onChoose: (value: string) => void
}

type ChoiceOptions<Value extends string> = {
  readonly heading: string
  /** The name of each value, in the order of the menu. */
  readonly names: Readonly<Record<Value, string>>
  readonly chosen: Value
  readonly onChoose: (value: Value) => void
}

/** A choice among the values that have a name; a menu knows only texts. */
export function cardChoice<Value extends string>(options: ChoiceOptions<Value>): CardChoice {
  const { heading, names, chosen, onChoose } = options
  const isValue = (text: string): text is Value => Object.hasOwn(names, text)
  return {
    heading,
    options: Object.entries<string>(names).map(([value, name]) => ({ value, name })),
    chosen,
    onChoose: (text) => {
      if (isValue(text)) onChoose(text)
    },
  }
}
