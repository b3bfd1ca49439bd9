const EXIT_FAULT = 1

/** What nobody handled leaves the process in an unknown state: it is noted, and the process ends. */
export function endOnFault(server: { crash(error: unknown): void }): void {
  const end = (error: unknown) => {
    try {
      server.crash(error)
    } finally {
      process.exit(EXIT_FAULT)
    }
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
