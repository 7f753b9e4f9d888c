import { byId } from '@nova/example-harness/make-element'
import type { Quota, QuotaState } from '@nova/sdk/agents'

/** Units get free by themselves, without an event. */
const REDRAW_MS = 500

/** How far the quota of the key is used up, and who waits. Ends with the signal. */
export function showQuota(quota: Quota, signal: AbortSignal): void {
  const draw = () => {
    const { used, budget } = quota.state()
    const gauge = byId('quota', HTMLMeterElement)
    gauge.max = budget
    gauge.high = budget * 0.8
    gauge.value = Math.min(used, budget)
    gauge.textContent = `${used} of ${budget}`
    byId('quota-text', HTMLParagraphElement).textContent = describeQuota(quota.state(), Date.now())
  }
  const unobserve = quota.observe(draw)
  const timer = setInterval(draw, REDRAW_MS)
  signal.addEventListener(
    'abort',
    () => {
      unobserve()
      clearInterval(timer)
    },
    { once: true },
  )
  draw()
}

/** The state of a quota in words. */
export function describeQuota(state: QuotaState, nowMs: number): string {
  const { used, budget, calls, windowMs, queued, nextFreeAtMs, foreign, elsewhere } = state
  const waiting = queued.high + queued.normal + queued.low
  const others = foreign + elsewhere
  return [
    `${used} of ${budget} calls in ${windowMs / 1000} s.`,
    ...(budget < calls ? [`The service lets ${calls} through; some are left to others.`] : []),
    ...(others > 0 ? [`${others} of them in other tabs, before a reload, or by others.`] : []),
    ...(waiting > 0 ? [`${waiting} ${waiting === 1 ? 'waits' : 'wait'}.`] : []),
    ...(nextFreeAtMs === null
      ? []
      : [`The next one is free in ${Math.max(0, Math.ceil((nextFreeAtMs - nowMs) / 1000))} s.`]),
  ].join(' ')
}
