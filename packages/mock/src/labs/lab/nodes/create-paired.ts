import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, LabEvent, NodeType, StoredLink, StoredNode } from '../lab-document.ts'
import { createLink, eventsOfCreation } from '../links/create-link.ts'
import { refuse } from '../refusal.ts'
import { createNode, type NodeTemplate } from './create-node.ts'
import { placeNode } from './place-nodes.ts'

export interface PairedTemplate {
  readonly key: string
  readonly children: readonly PairedChild[]
  readonly links: readonly {
    readonly from: { readonly child: string; readonly interface_index: number }
    readonly to: { readonly child: string; readonly interface_index: number }
  }[]
  readonly valid: boolean
  readonly invalid_reason: string | null
}

export interface PairedChild {
  readonly id: string
  readonly name: string
  readonly type: NodeType
  readonly image: string
  readonly template: string
}

export interface PairedRequest {
  readonly template: PairedTemplate
  readonly left: number
  readonly top: number
  readonly names: Readonly<Record<string, string>>
  templateOf(child: PairedChild): NodeTemplate | undefined
  readonly newUuid: () => string
}

export interface PairedCreation {
  readonly document: LabDocument
  readonly nodes: readonly StoredNode[]
  /** The first half of each link. */
  readonly links: readonly StoredLink[]
  readonly events: readonly LabEvent[]
}

/**
 * Adds the nodes of a paired template side by side and links them. All of it or nothing.
 * @throws Refusal 422 for a faulty template, 409 for links that are in each other's way
 */
export function createPairedNodes(
  document: LabDocument,
  request: PairedRequest,
  has: HasLabDefect = flawless,
): PairedCreation {
  const { template } = request
  if (!template.valid) throw refuse(422, template.invalid_reason ?? `The paired template ${template.key} is faulty`)
  let current = document
  const nodes = new Map<string, StoredNode>()
  for (const [index, child] of template.children.entries()) {
    const made = addChild(current, child, index, request, has)
    current = made.document
    nodes.set(child.id, made.node)
  }
  const links: StoredLink[] = []
  const events: LabEvent[] = []
  for (const { from, to } of template.links) {
    const creation = createLink(current, { from: endOf(nodes, from), to: endOf(nodes, to), style_override: null }, has)
    current = creation.document
    links.push(...creation.links.slice(0, 1))
    events.push(...eventsOfCreation(creation, has))
  }
  return { document: current, nodes: [...nodes.values()], links, events }
}

function addChild(document: LabDocument, child: PairedChild, index: number, request: PairedRequest, has: HasLabDefect) {
  const template = request.templateOf(child)
  if (!template) throw refuse(422, `The child ${child.id} of ${request.template.key} has no template ${child.template}`)
  const name = request.names[child.id] ?? child.name
  const place = placeNode('row', index, request.left, request.top)
  const { explicit } = template.interface_naming
  return createNode(
    document,
    {
      name,
      type: child.type,
      template: child.template,
      image: child.image,
      ...place,
      ...(explicit && { interface_names: explicit }),
    },
    template,
    request.newUuid,
    has,
  )
}

function endOf(nodes: ReadonlyMap<string, StoredNode>, end: { child: string; interface_index: number }) {
  const node = nodes.get(end.child)
  if (!node) throw refuse(422, `A link names the child ${end.child}, which does not exist`)
  return { node_id: node.id, interface_index: end.interface_index }
}
