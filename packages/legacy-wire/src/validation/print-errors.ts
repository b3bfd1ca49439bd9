import { printAnswer, printEcho } from '../print/print-answer.ts'
import { printPython, printPythonTuple } from '../print/print-python.ts'
import { createEcho } from './create-echo.ts'
import { errorUrl } from './error-url.ts'
import type { InputError } from './input-error.ts'

/** The body of a 422 answer: `{"detail":[…]}`. */
export function printErrorAnswer(errors: readonly InputError[]): string {
  const echo = createEcho({ print: printEcho, nothing: 'null' })
  const entries = errors.map(({ place, fault, input }) => {
    const head = `{"type":"${fault.type}","loc":${printAnswer(place)},"msg":${printAnswer(fault.message)}`
    const context = fault.context === undefined ? '' : `,"ctx":${printAnswer(fault.context)}`
    return `${head},"input":${echo(input)}${context},"url":"${errorUrl(fault)}"}`
  })
  return `{"detail":[${entries.join(',')}]}`
}

/** The same list as Python prints it, which stands in the text of one error. Contexts are left out: horn parameters have none. */
export function printErrorsAsPython(errors: readonly InputError[]): string {
  const echo = createEcho({ print: printPython, nothing: 'None' })
  const entries = errors.map(({ place, fault, input }) => {
    const head = `{'type': ${printPython(fault.type)}, 'loc': ${printPythonTuple(place)}`
    return `${head}, 'msg': ${printPython(fault.message)}, 'input': ${echo(input)}, 'url': ${printPython(errorUrl(fault))}}`
  })
  return `[${entries.join(', ')}]`
}
