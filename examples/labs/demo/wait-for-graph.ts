import type { LabGraph, LabSession } from '@nova/sdk/labs'

/** Waits until the lab looks a certain way. Rejects when it does not within the time, or the session ends. */
export function waitForGraph(
  session: LabSession,
  what: string,
  isThere: (graph: LabGraph) => boolean,
  timeoutMs = 20_000,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (isThere(session.getSnapshot())) settle(resolve)
      else if (session.status().state === 'closed') settle(() => reject(new Error(`The lab was closed before ${what}`)))
    }
    const timer = setTimeout(
      () => settle(() => reject(new Error(`${what} was not seen within ${timeoutMs} ms`))),
      timeoutMs,
    )
    const unsubscribe = [session.subscribe(look), session.subscribeStatus(look)]
    const settle = (finish: () => void) => {
      clearTimeout(timer)
      for (const stop of unsubscribe) stop()
      finish()
    }
    look()
  })
}
