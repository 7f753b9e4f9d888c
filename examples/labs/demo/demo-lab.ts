import { generateLab, type LabFile } from '@nova/mock'

/** The lab the demo and the page are about. */
export const demoLabPath = 'campus.json'

/** The labs of a platform that is to run the demo: 500 nodes, 700 wires, some networks. */
export function demoLabs(): Readonly<Record<string, LabFile>> {
  return { [demoLabPath]: generateLab({ nodes: 500, links: 700, networks: 12, seed: 7, name: 'Campus' }) }
}
