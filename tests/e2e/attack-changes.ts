/** What is to be done to the victim. */
export type Targets = {
  readonly server: string
  readonly runningId: string
  readonly doneId: string
  readonly solveBody: string
}

/**
 * Runs inside of the page: tries every way a page has to make a browser change something at another site. Returns the
 * first answers it could read, by the way in which it tried. Nothing outside of this function exists there.
 */
export async function tryToChange({
  server,
  runningId,
  doneId,
  solveBody,
}: Targets): Promise<Record<string, number>> {
  const seen: Record<string, number> = {}
  const input = JSON.stringify({ id: runningId })

  async function send(path: string, init: RequestInit): Promise<void> {
    const answer = await fetch(`${server}${path}`, init).catch(() => undefined)
    if (answer && answer.status > 0) seen[`${init.method} ${path}`] ??= answer.status
  }

  function submitForm(
    path: string,
    fields: Readonly<Record<string, string>>,
    options: object,
  ): Promise<void> {
    const name = `frame-${Math.random()}`
    const frame = Object.assign(document.createElement('iframe'), { name, hidden: true })
    const form = Object.assign(document.createElement('form'), {
      method: 'post',
      action: `${server}${path}`,
      target: name,
      ...options,
    })
    for (const [key, value] of Object.entries(fields)) {
      form.append(Object.assign(document.createElement('input'), { name: key, value }))
    }
    document.body.append(frame, form)
    const { promise, resolve } = Promise.withResolvers<void>()
    frame.addEventListener('load', () => resolve())
    setTimeout(resolve, 2000)
    form.submit()
    return promise
  }

  const simpleTypes = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ]
  const types = [...simpleTypes, 'application/json']
  const posts = [
    [`/api/stop/${runningId}`, ''],
    ['/api/solve', solveBody],
    ['/api/mesh/build', '{}'],
    ['/trpc/jobs.stop', input],
    ['/trpc/jobs.stop?batch=1', `{"0":${input}}`],
    ['/trpc/settings.update', '{"maxConcurrentJobs":9}'],
  ] as const
  for (const [path, text] of posts) {
    for (const type of types) {
      const body = new Blob([text], { type })
      await send(path, { method: 'POST', body })
      await send(path, { method: 'POST', body, credentials: 'include' })
      if (simpleTypes.includes(type)) {
        await send(path, { method: 'POST', body, mode: 'no-cors' })
        await send(path, { method: 'POST', body, mode: 'no-cors', keepalive: true })
      }
      navigator.sendBeacon(`${server}${path}`, body)
    }
    await submitForm(path, { [text]: '' }, { enctype: 'text/plain' })
    await submitForm(path, { body: text }, {})
    await submitForm(path, { body: text }, { enctype: 'multipart/form-data' })
  }
  for (const path of [`/api/jobs/${doneId}`, '/api/jobs/clear-failed', `/api/jobs/${runningId}`]) {
    await send(path, { method: 'DELETE' })
    await send(path, { method: 'GET', mode: 'no-cors' })
    await send(path, { method: 'POST', headers: { 'x-http-method-override': 'DELETE' } })
  }
  for (const mutation of ['jobs.stop', 'jobs.delete', 'jobs.redo']) {
    await send(`/trpc/${mutation}?input=${encodeURIComponent(input)}`, { method: 'GET', mode: 'no-cors' })
  }
  // A navigation by GET carries no origin.
  await submitForm(`/api/stop/${runningId}`, {}, { method: 'get' })
  return seen
}
