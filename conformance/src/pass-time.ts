import type { CheckContext } from './check.ts'

/** Lets time pass for the service: at once on a mock whose clock can be moved, otherwise as long as it takes. */
export async function passTime(
  { control, signal }: Pick<CheckContext, 'control' | 'signal'>,
  ms: number,
): Promise<void> {
  if (control) return control.advance(ms)
  await new Promise<void>((resolve, reject) => {
    signal.throwIfAborted()
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
