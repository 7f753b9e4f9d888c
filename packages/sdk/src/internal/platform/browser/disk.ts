import type { Disk } from '../../disk.ts'

/** A page has none. */
export const disk: Disk | null = null
