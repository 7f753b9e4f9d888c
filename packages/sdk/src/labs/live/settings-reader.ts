/** Reads what only the document tells, apart from the other reads: it goes over a socket, which may take its time. */
export interface SettingsReader {
  /** Reads soon; what is asked for while one read is under way makes for one more after it. */
  want(): void
}

export function createSettingsReader<Settings>(
  read: () => Promise<Settings | null>,
  take: (settings: Settings) => void,
  signal: AbortSignal,
): SettingsReader {
  let reading = false
  let again = false

  const run = async () => {
    reading = true
    do {
      again = false
      const settings = await read().catch(() => null)
      if (signal.aborted) return
      if (settings) take(settings)
    } while (again)
    reading = false
  }

  return {
    want() {
      if (reading) again = true
      else void run()
    },
  }
}
