import { durationWords } from '../../design/preflight/quantity-words.ts'

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** An estimate, rounded so that it does not pretend to know the second: 0:05, 1:20, 12:00, 1:05:00. */
export function aboutWords(seconds: number): string {
  const step = seconds < 60 ? 5 : seconds < 600 ? 10 : 60
  return durationWords(Math.max(step, Math.round(seconds / step) * step))
}

/** A moment in the past: the time of day when it was today, else the date. */
export function momentWords(atMs: number, nowMs: number): string {
  const [then, now] = [new Date(atMs), new Date(nowMs)]
  if (then.toDateString() === now.toDateString()) return TIME.format(then)
  return (then.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(then)
}

/** The same with both, where there is room: 14:32, 20 Nov 14:32. */
export function fullMomentWords(atMs: number, nowMs: number): string {
  const words = momentWords(atMs, nowMs)
  const time = TIME.format(new Date(atMs))
  return words === time ? time : `${words} ${time}`
}
