import type { LabLink, LabNetwork, LabNode, LinkEndpoint } from '../../generated/types.ts'
import type { LabDefaults, LabViewport, NodeTransient } from '../lab-records.ts'

/** The members of a link that can be changed; each is replaced whole. */
export type LinkEdit = Partial<
  Pick<LabLink, 'style_override' | 'endpoint_positions' | 'label' | 'color' | 'width' | 'metrics'>
>

/** The members of a network that can be changed; `config` is replaced whole. */
export type NetworkEdit = Partial<Pick<LabNetwork, 'name' | 'type' | 'left' | 'top' | 'visibility' | 'config'>>

/** The members of a node that can be changed whether it runs or not. */
export type NodeEdit = Partial<Pick<LabNode, 'name' | 'icon' | 'left' | 'top'>>

/** Where things were dragged to. The server cuts off what is after the decimal point. */
export interface LayoutEdit {
  readonly nodes?: readonly Placed[]
  readonly networks?: readonly Placed[]
  readonly viewport?: Partial<LabViewport>
  readonly defaults?: Partial<LabDefaults>
}

export interface Placed {
  readonly id: number
  readonly left: number
  readonly top: number
}

/** What the server said to the creation of a link: of a pair, only its first half. */
export interface CreatedLink {
  readonly link: LabLink
  readonly network?: LabNetwork
}

interface Edit<Kind extends string> {
  readonly kind: Kind
  /** One per intent of the user; the idempotency key, where the server takes one. */
  readonly key: string
  /** Counts the intents, from 1: of two, the later one has the last word. */
  readonly sequence: number
}

/** Something the user did that the server has not been seen to have done. */
export type PendingEdit =
  | (Edit<'create-link'> & {
      readonly from: LinkEndpoint
      readonly to: LinkEndpoint
      readonly style_override?: LabLink['style_override']
      /** Once there is one. */
      readonly answer?: CreatedLink
    })
  | (Edit<'patch-link'> & { readonly linkId: string; readonly patch: LinkEdit })
  | (Edit<'delete-link'> & { readonly linkId: string })
  | (Edit<'create-network'> & {
      readonly network: Pick<LabNetwork, 'name'> & Partial<LabNetwork>
      readonly answer?: LabNetwork
    })
  | (Edit<'patch-network'> & { readonly networkId: number; readonly patch: NetworkEdit })
  | (Edit<'delete-network'> & { readonly networkId: number })
  | (Edit<'patch-node'> & { readonly nodeId: number; readonly patch: NodeEdit })
  | (Edit<'delete-node'> & { readonly nodeId: number })
  | (Edit<'layout'> & { readonly layout: LayoutEdit })
  | (Edit<'node-transient'> & {
      readonly nodeId: number
      readonly transient: NodeTransient
      /** The node as it was once it had got there. */
      readonly answer?: LabNode
    })

/** The pending edit of one kind. */
export type PendingEditOf<Kind extends PendingEdit['kind']> = PendingEdit & { readonly kind: Kind }

/** The id a link has until the server gives it one; of a pair that of the half at `from`. */
export function temporaryLinkId(key: string): string {
  return `tmp_${key}`
}

/** The id the half at `to` has until then. */
export function temporaryHalfId(key: string): string {
  return `tmp_${key}:2`
}

/** The id a network has until the server gives it one: below zero, where no server's are. */
export function temporaryNetworkId(sequence: number): number {
  return -sequence
}

/** The status a node is on its way to. */
export function statusAfter(transient: NodeTransient): 0 | 2 {
  return transient === 'starting' ? 2 : 0
}
