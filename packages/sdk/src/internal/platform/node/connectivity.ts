import type { Connectivity } from '../../connectivity.ts'

/** Node is told nothing about the network. */
export const connectivity: Connectivity = { isOffline: () => false, onOnline: () => () => {} }
