import { linkSummaries } from './links/link-defects.ts'
import { networkSummaries } from './networks/network-defects.ts'
import { nodeSummaries } from './nodes/node-defects.ts'
import { liveSummaries } from './runtime/live-defects.ts'

/** Ways to be wrong about the topology of a lab, its live channels and its nodes. */
export const labSummaries = { ...linkSummaries, ...networkSummaries, ...nodeSummaries, ...liveSummaries } as const

export type LabDefect = keyof typeof labSummaries

/** Whether a defect of the lab engine is switched on. */
export type HasLabDefect = (name: LabDefect) => boolean

/** A lab engine without defects. */
export const flawless: HasLabDefect = () => false
