/**
 * Milliseconds of a clock that all tabs of this browser share and nobody sets, as `timeOrigin` is told by one: a
 * browser that tells it by the wall clock instead has tabs that differ by what that was set by.
 */
export const machineMonotonicMs = (): number => performance.timeOrigin + performance.now()
