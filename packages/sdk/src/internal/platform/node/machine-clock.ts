/**
 * Milliseconds of a clock that all processes of this machine share and nobody sets. Stands still while the machine is
 * suspended, and begins anew when it is started.
 */
export const machineMonotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6
