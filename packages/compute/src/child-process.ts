import { fork } from 'node:child_process'
import { childReportSchema, type ChildOrder, type ChildReport } from './child-messages.ts'
import { writeChildOptions, type ChildOptions } from './child-options.ts'
import { WITH_COMPILE_CACHE } from './with-compile-cache.ts'

type ChildListener = {
  onReport: (message: ChildReport) => void
  /** Called once, when the operating system has reaped the child or could not start it. */
  onGone: (reason: string) => void
}

/** One compute child and the messages to and from it. */
export function startChildProcess(options: ChildOptions, { onReport, onGone }: ChildListener) {
  const child = fork(new URL('./compute-child.ts', import.meta.url), writeChildOptions(options), {
    // No other flags: a test runner's own loader flags must not reach the child.
    execArgv: WITH_COMPILE_CACHE,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = Promise.withResolvers<string>()
  void gone.promise.then(onGone)
  child.on('exit', (code, signal) => gone.resolve(signal ? `killed by ${signal}` : `exit code ${code}`))
  child.on('error', (error) => gone.resolve(error.message))
  child.on('message', (raw) => {
    const message = childReportSchema.safeParse(raw)
    // Who can't be understood can't be trusted with the next task either.
    if (message.success) onReport(message.data)
    else child.kill('SIGKILL')
  })
  return {
    pid: child.pid,
    send(order: ChildOrder): void {
      // An order that can't be delivered means that the child is gone, which `exit` tells.
      if (child.connected) child.send(order, () => {})
    },
    /** Ends the child at once and resolves when it is gone. */
    async kill(): Promise<void> {
      child.kill('SIGKILL')
      await gone.promise
    },
  }
}
