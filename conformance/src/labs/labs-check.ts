import type { components, LabFrame, LabsOperationName } from '@nova/sdk/labs/contract'
import type { AccountCredentials, Check, CheckContext } from '../check.ts'
import type { LabHost } from './lab-host.ts'

export type Schemas = components['schemas']

/** What nodes can be made of. */
export interface Material {
  readonly type: Schemas['NodeType']
  readonly template: string
  readonly image: string
  readonly summary: Schemas['TemplateSummary']
}

/** What was learnt about a deployment before the first check. */
export interface LabsFacts {
  /** Templates with an image, of every type, those of containers first: their nodes start quickest. */
  readonly materials: readonly Material[]
  readonly role: string
  /** What came of registering on a host without users; null on any other. */
  readonly firstRole: string | null
  readonly bridgeClouds: Schemas['BridgeCloudsSuccess']['data']
  /** Null unless the run has hands on the host. */
  readonly host: LabHost | null
}

export type LabsContext = CheckContext<LabsOperationName, LabsFacts, AccountCredentials, LabFrame>
export type LabsCheck = Check<LabsOperationName, LabsFacts, AccountCredentials, LabFrame>
