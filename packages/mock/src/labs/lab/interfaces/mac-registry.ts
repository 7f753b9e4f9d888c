import { networkByInterface } from '../derive-document.ts'
import type { LabDocument } from '../lab-document.ts'
import { macText, readMac } from '../nodes/node-mac.ts'

const prefix = 0x500000
const tails = 2 ** 24

/**
 * Which planned addresses are in use on which network, as far as this process has seen. Shared by all labs although
 * network ids are per lab, as upstream's is: two labs can be in each other's way.
 */
export interface MacRegistry {
  /** Learns a lab after a change to it: what it planned on interfaces that are linked. */
  learn(labPath: string, document: LabDocument): void
  /** Whether somebody else plans this address on this network. */
  isTaken(networkId: number, mac: string, owner: MacOwner): boolean
  /** The next free address after this one, under a fixed prefix. Null when none is left. */
  suggest(networkId: number, mac: string): string | null
  /** What a restart of the server does. */
  forget(): void
}

export interface MacOwner {
  readonly labPath: string
  readonly nodeId: number
  readonly index: number
}

export function createMacRegistry(): MacRegistry {
  const labs = new Map<string, ReadonlyMap<string, string>>()

  function* claims(): Iterable<readonly [owner: string, claim: string]> {
    for (const [labPath, owners] of labs)
      for (const [place, claim] of owners) yield [`${labPath}#${place}`, claim] as const
  }

  const isClaimed = (claim: string, exceptOwner: string | null): boolean => {
    for (const [owner, held] of claims()) if (held === claim && owner !== exceptOwner) return true
    return false
  }

  return {
    learn(labPath, document) {
      const owners = new Map<string, string>()
      for (const [place, networkId] of networkByInterface(document.links)) {
        const [nodeId = '', index] = place.split(':')
        const planned = document.nodes[nodeId]?.interfaces.find((entry) => entry.index === Number(index))?.planned_mac
        if (planned) owners.set(place, claimOf(networkId, planned))
      }
      labs.set(labPath, owners)
    },
    isTaken: (networkId, mac, { labPath, nodeId, index }) =>
      isClaimed(claimOf(networkId, mac), `${labPath}#${nodeId}:${index}`),
    suggest(networkId, mac) {
      const held = new Set([...claims()].map(([, claim]) => claim))
      const start = (readMac(mac) ?? 0) % tails
      for (let step = 1; step < tails; step++) {
        const candidate = macText(prefix * tails + ((start + step) % tails))
        if (!held.has(claimOf(networkId, candidate))) return candidate
      }
      return null
    },
    forget: () => labs.clear(),
  }
}

const claimOf = (networkId: number, mac: string): string => `${networkId}|${mac.toLowerCase()}`
