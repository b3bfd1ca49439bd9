import type { RewrittenScript } from './script/rewrite-script.ts'

const MOST_LINES = 3
const MOST_LINE_CHARACTERS = 300
const ERROR_LINE = /^Error\s*: (.*\w.*)$/
const PLACE = /'script\.geo', line (\d+) ?: ?/
/** Gmsh tells a file that it was given without its folder; other paths are of libraries. */
const PATH = /(?:[A-Za-z]:)?[/\\][\w.-]+[/\\][^\s'"]*/g

/** What Gmsh says is wrong, in the names and by the lines of the script as it was sent, without paths of this machine. */
export function explainErrors(output: string, script: RewrittenScript): string {
  const messages = output.split('\n').flatMap((line) => ERROR_LINE.exec(line.trim())?.[1] ?? [])
  return messages
    .slice(0, MOST_LINES)
    .map((message) => explain(message, script).slice(0, MOST_LINE_CHARACTERS))
    .join('; ')
}

function explain(message: string, { originalLines, variables, groups }: RewrittenScript): string {
  const last = String(originalLines.at(-1) ?? 1)
  return message
    .replace(PLACE, (_whole, line: string) => `line ${originalLines[Number(line)] ?? last}: `)
    .replace(PATH, '…')
    .replace(/\bv(\d+)\b/g, (name, index: string) => variables[Number(index)] ?? name)
    .replace(/\bn(\d+)\b/g, (name, index: string) => groups[Number(index)] ?? name)
}
