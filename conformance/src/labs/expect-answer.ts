import { errorCodes, type LabsOperationName, type LabsWireCode, operations } from '@nova/sdk/labs/contract'
import { canonicalJson } from '../canonical-json.ts'
import type { CallInput, Seen } from '../check.ts'
import { recogniseAnswer } from '../conformity/recognise-code.ts'
import type { LabsContext, Schemas } from './labs-check.ts'

/** Body of success by operation, of those that have one worth looking at. */
export interface Successes {
  readonly login: Schemas['LoginSuccess']
  readonly logout: Schemas['PlainSuccess']
  readonly getCurrentUser: Schemas['CurrentUserSuccess']
  readonly registerUser: Schemas['UserSuccess']
  readonly listUsers: Schemas['UserMapSuccess']
  readonly createUser: Schemas['UserSuccess']
  readonly getUser: Schemas['UserSuccess']
  readonly updateUser: Schemas['UserSuccess']
  readonly deleteUser: Schemas['PlainSuccess']
  readonly listFolders: Schemas['FolderListingSuccess']
  readonly createFolder: Schemas['FolderCreatedSuccess']
  readonly getFolder: Schemas['FolderListingSuccess']
  readonly moveFolder: Schemas['FolderMovedSuccess']
  readonly deleteFolder: Schemas['PlainSuccess']
  readonly createLab: Schemas['LabCreatedSuccess']
  readonly getLab: Schemas['LabMetaSuccess']
  readonly updateLab: Schemas['LabUpdatedSuccess']
  readonly deleteLab: Schemas['PlainSuccess']
  readonly getTopology: Schemas['LegacyTopologySuccess']
  readonly putTopology: Schemas['TopologyEchoSuccess']
  readonly putLayout: Schemas['LayoutSuccess']
  readonly reconcileLab: Schemas['ReconcileSuccess']
  readonly getNodeCatalog: Schemas['NodeCatalogSuccess']
  readonly listNodes: Schemas['NodeMapSuccess']
  readonly createNode: Schemas['NodeSuccess']
  readonly createNodes: Schemas['NodeBatchSuccess']
  readonly createNodeFromTemplate: Schemas['NodeSuccess']
  readonly createPairedNodes: Schemas['PairedNodesSuccess']
  readonly getNode: Schemas['NodeSuccess']
  readonly updateNode: Schemas['NodeSuccess']
  readonly deleteNode: Schemas['PlainSuccess']
  readonly startNode: Schemas['PlainSuccess']
  readonly stopNode: Schemas['PlainSuccess']
  readonly wipeNode: Schemas['PlainSuccess']
  readonly getNodeConsole: Schemas['ConsoleSuccess']
  readonly openNodeHtml5: undefined
  readonly getNodeTelnet: undefined
  readonly getNodeRdp: undefined
  readonly getNodeLogs: Schemas['NodeLogsSuccess']
  readonly previewQemu: Schemas['QemuPreviewSuccess']
  readonly listNodeInterfaces: Schemas['InterfacesLegacySuccess']
  readonly listNodeInterfacesV2: Schemas['InterfaceListSuccess']
  readonly updateInterface: Schemas['InterfaceSuccess']
  readonly getLiveMac: Schemas['LiveMac']
  readonly listNetworks: Schemas['NetworkMapSuccess']
  readonly createNetwork: Schemas['NetworkCreatedSuccess']
  readonly replaceNetwork: Schemas['NetworkReplacedSuccess']
  readonly updateNetwork: Schemas['NetworkUpdatedSuccess']
  readonly deleteNetwork: Schemas['PlainSuccess']
  readonly listLinks: Schemas['LinkListSuccess']
  readonly createLink: Schemas['LinkCreatedSuccess']
  readonly updateLink: Schemas['LinkUpdatedSuccess']
  readonly deleteLink: Schemas['LinkDeletedSuccess']
  readonly listTemplates: Schemas['TemplateMapSuccess']
  readonly listImages: Schemas['ImageMapSuccess']
  readonly uploadImage: Schemas['ImageSuccess']
  readonly listDockerImages: Schemas['DockerImagesSuccess']
  readonly markDockerImage: Schemas['DockerMarkedSuccess']
  readonly unmarkDockerImage: Schemas['DockerUnmarkedSuccess']
  readonly pullDockerImage: Schemas['DockerPulledSuccess']
  readonly listDynamipsImages: Schemas['DynamipsImagesSuccess']
  readonly calibrateDynamips: Schemas['DynamipsCalibratedSuccess']
  readonly getHealth: Schemas['HealthSuccess']
  readonly getStatus: Schemas['SystemStatusSuccess']
  readonly getPoll: Schemas['PollSuccess']
  readonly getSettings: Schemas['SettingsSuccess']
  readonly getIourc: Schemas['IourcSuccess']
  readonly uploadIourc: Schemas['IourcSuccess']
  readonly listBridgeClouds: Schemas['BridgeCloudsSuccess']
  readonly listClouds: Schemas['CloudsSuccess']
  readonly getVersion: string
  readonly getLocalVersion: string
  readonly getOnlineVersion: string
}

type Caller = Pick<LabsContext, 'call' | 'want'>

/** Calls an operation that has to succeed and gives its body, whose form the call itself has looked at. */
export async function succeed<Operation extends LabsOperationName>(
  context: Caller,
  operation: Operation,
  input?: CallInput,
): Promise<Successes[Operation]> {
  const seen = await context.call(operation, input)
  wantSuccess(context, operation, seen)
  return seen.json as Successes[Operation]
}

export function wantSuccess(context: Pick<LabsContext, 'want'>, operation: LabsOperationName, seen: Seen): void {
  const { success } = operations[operation]
  const { failed } = recogniseAnswer(operations[operation], seen, errorCodes)
  context.want(!failed && seen.status === success, `${operation} succeeds with ${success}`, tell(seen))
}

/** The body of a failure: an envelope, or `detail`. */
export interface FailureBody {
  readonly code?: number
  readonly status?: string
  readonly message?: string
  readonly detail?: unknown
  readonly [extra: string]: unknown
}

/** Calls an operation that has to fail in just this way, and gives the body. */
export async function refuse(
  context: Caller,
  operation: LabsOperationName,
  input: CallInput | undefined,
  status: number,
  code: LabsWireCode,
): Promise<FailureBody> {
  const seen = await context.call(operation, input)
  return wantRefusal(context, operation, seen, status, code)
}

export function wantRefusal(
  context: Pick<LabsContext, 'want'>,
  operation: LabsOperationName,
  seen: Seen,
  status: number,
  code: LabsWireCode,
): FailureBody {
  const recognised = recogniseAnswer(operations[operation], seen, errorCodes)
  context.want(
    seen.status === status && recognised.code === code,
    `${operation} is refused with ${status} ${code}`,
    `${recognised.code ?? 'no known failure'}: ${tell(seen)}`,
  )
  return (seen.json ?? {}) as FailureBody
}

const tell = ({ status, text }: Seen) => `${status} ${text}`

/** Fails unless two JSON values are equal, whatever the order of their keys. */
export function wantJson(context: Pick<LabsContext, 'want'>, seen: unknown, wanted: unknown, what: string): void {
  context.want(
    canonicalJson(seen) === canonicalJson(wanted),
    `${what} is ${JSON.stringify(wanted)}`,
    JSON.stringify(seen),
  )
}
