import type { LabModel } from '../../src/labs/live/lab-model.fixture.ts'

/** A whole number in [0, limit). */
export type Below = (limit: number) => number

/** A change that the server announces. */
export function change(lab: LabModel, below: Below): void {
  const node = () => [...lab.nodes.keys()][below(lab.nodes.size)] ?? 1
  const network = () => [...lab.networks.keys()][below(lab.networks.size)] ?? 1
  const link = () => lab.links[below(lab.links.length)]?.id ?? ''
  const kinds = [
    () => lab.wire(node(), below(3), node(), below(3)),
    () => lab.wire(node(), below(3), node(), below(3)),
    () => lab.attach(node(), below(3), network()),
    () => lab.attach(node(), below(3), network()),
    () => lab.deleteLink(link()),
    () => lab.label(link(), `v${below(1000)}`),
    () => void (lab.networks.size < 6 && lab.addNetwork()),
    () => lab.renameNetwork(network(), `net-${below(1000)}`),
    () => lab.deleteNetwork(network()),
    () => lab.moveNode(node(), below(1000)),
    () => lab.patchInterface(node(), below(3), `50:00:00:00:00:${10 + below(80)}`),
    () => lab.setStatus(node(), below(2) === 0 ? 0 : 2, true),
  ]
  kinds[below(kinds.length)]?.()
}

/** A change that the server makes without a word. */
export function changeSilently(lab: LabModel, below: Below): void {
  const id = 1 + below(6)
  const kinds = [
    () => lab.setStatus(id, below(2) === 0 ? 0 : 2),
    () => void lab.addNode(),
    () => lab.deleteNode(id),
    () => lab.label(lab.links[below(lab.links.length)]?.id ?? '', `s${below(1000)}`, false),
  ]
  kinds[below(kinds.length)]?.()
}
