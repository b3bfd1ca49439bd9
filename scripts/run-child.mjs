import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** @type {NodeJS.Signals[]} */
const HANDED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP']
const PARENT_CHECK_MS = 500

/**
 * Runs a program to its end on this process's stdin and output, and hands on what asks it to stop, so that nothing
 * outlives this process.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options with `detached`, a signal goes to all that the program
 *   started as well
 * @returns {Promise<{ code: number, interrupted: boolean }>} `code` is 128 + n for a program that signal n ended, as
 *   shells have it; `interrupted` says whether this process was asked to stop meanwhile
 */
export function runChild(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options })
    let interrupted = false
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      interrupted = true
      if (options.detached && child.pid !== undefined) process.kill(-child.pid, signal)
      else child.kill(signal)
    }
    const stopListening = listenForStop(handOn)
    child.once('error', (error) => {
      stopListening()
      reject(error)
    })
    child.once('close', (code, signal) => {
      stopListening()
      resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGKILL'], interrupted })
    })
  })
}

/** @param {(signal: NodeJS.Signals) => void} stop */
function listenForStop(stop) {
  for (const signal of HANDED_ON) process.on(signal, stop)
  // npm does not hand on a SIGTERM beyond the shell that it starts a script with: that shell is gone, and no signal came.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop('SIGTERM')
  }, PARENT_CHECK_MS)

  return () => {
    for (const signal of HANDED_ON) process.off(signal, stop)
    clearInterval(watch)
  }
}
