/**
 * Network labs on a host: log in, read and change labs, start their machines.
 *
 * Errors are {@link LabsError}s, except aborts, which reject with the signal's own reason. Nothing
 * happens on import, and a client sends nothing until it is asked to.
 *
 * @module
 */

export type { Attempt } from '../internal/attempt.ts'
export { isNovaError, NovaError, type NovaErrorJson, type NovaErrorKind } from '../internal/errors.ts'
export type { CallEvent, Observer } from '../internal/http/observe.ts'
export type { TokenProvider, TokenRequest } from '../internal/http/token-source.ts'
export {
  type ResponseValidator,
  type ValidateWithOptions,
  type ValidationIssue,
  validateWith,
} from '../internal/http/validate-response.ts'
export type { RetryReason } from '../internal/retry/decide-retry.ts'
export type { RetryPolicy } from '../internal/retry/policy.ts'
export type { Runtime } from '../internal/runtime.ts'
export type { OpenSocket, OpenSocketRequest, SocketConnection, SocketEnd } from '../internal/socket.ts'
export type { CallOptions } from '../internal/transport.ts'
export { createLabsClient, type LabsClient, type LabsClientOptions } from './client.ts'
export { createLabEditor } from './edits/create-lab-editor.ts'
export type {
  CreateLinkOptions,
  EditingClient,
  EditOptions,
  LabEditor,
  LabEditorOptions,
} from './edits/lab-editor.ts'
export { type NodeAction, runNode } from './edits/run-node.ts'
export { type NodeRest, type WaitForNodeOptions, waitForNode } from './edits/wait-for-node.ts'
export { attempt, isLabsError, type LabsClientCode, type LabsError, type LabsErrorCode } from './errors.ts'
export { type FindLabsOptions, type FoundLab, findLabs } from './find-labs.ts'
export type { LabsOperations } from './generated/calls.ts'
export type { LabsOperationName, LabsWireCode } from './generated/operations.ts'
export type {
  BridgeCloud,
  CatalogTemplate,
  CloudReference,
  Clouds,
  ConsoleChoice,
  ConsoleType,
  DiscoveredLinkFrame,
  DockerImage,
  DockerImageRef,
  DockerImages,
  DockerMarked,
  DockerPull,
  DockerPulled,
  DockerUnmarked,
  DocumentMeta,
  DynamipsCalibrate,
  DynamipsCalibration,
  DynamipsImage,
  EndpointPosition,
  EndpointPositions,
  ExtrasField,
  FolderCreate,
  FolderCreated,
  FolderEntry,
  FolderListing,
  FolderMove,
  FolderMoved,
  ForceResnapshotFrame,
  GetNodeLogsQuery,
  Health,
  HelloFrame,
  Image,
  ImageUpload,
  InterfaceLiveMacFrame,
  InterfacesLegacy,
  InterfaceUpdate,
  InterfaceUpdatedFrame,
  InterfaceV2,
  IourcStatus,
  IourcUpload,
  LabCreated,
  LabDocument,
  LabEntry,
  LabFrame,
  LabInterface,
  LabLink,
  LabMeta,
  LabMetaCreate,
  LabMetaUpdate,
  LabNetwork,
  LabNode,
  LabTopologyFrame,
  LabUpdated,
  LayoutDefaults,
  LayoutPosition,
  LayoutPut,
  LayoutTouched,
  LayoutUpdatedFrame,
  LayoutViewport,
  LegacyEdge,
  LinkCreate,
  LinkCreatedFrame,
  LinkDeletedFrame,
  LinkDivergentFrame,
  LinkEndpoint,
  LinkMetrics,
  LinkPatch,
  LinkPatchedFrame,
  LinkStateFrame,
  LinkStyle,
  LinkUpdatedFrame,
  ListNetworksQuery,
  LiveMac,
  LoginRequest,
  NatCloud,
  NetworkConfig,
  NetworkCreate,
  NetworkCreatedFrame,
  NetworkDeletedFrame,
  NetworkEndpoint,
  NetworkPromotedFrame,
  NetworkRuntime,
  NetworkType,
  NetworkUpdate,
  NetworkUpdatedFrame,
  NodeBatch,
  NodeBatchCreate,
  NodeCatalog,
  NodeConsole,
  NodeCreate,
  NodeDefaults,
  NodeEndpoint,
  NodeFromPairedTemplate,
  NodeFromTemplate,
  NodeLogs,
  NodeStateFrame,
  NodeStatus,
  NodeStatusReconciledFrame,
  NodeType,
  NodeUpdate,
  NodeWarningFrame,
  PairedNodes,
  PairedTemplate,
  Poll,
  PortPosition,
  QemuPreview,
  ReconcileSummary,
  SystemStatus,
  TemplateCapabilities,
  TemplateSummary,
  TopologyPatch,
  TopologyPut,
  UserCreate,
  UserListItem,
  UserRead,
  UserRole,
  UserUpdate,
  VersionText,
} from './generated/types.ts'
export {
  type CheckDeploymentOptions,
  checkDeployment,
} from './host/check-deployment.ts'
export {
  checkDiscoveryCadence,
  type DiscoveryCadence,
} from './host/check-discovery-cadence.ts'
export { consoleUrl } from './host/console-url.ts'
export type { DeploymentCheck, DeploymentCheckId, DeploymentReport } from './host/deployment-report.ts'
export { type GuacamoleClient, guacamoleClientId } from './host/guacamole-client-id.ts'
export {
  bridgeName,
  containerName,
  hostBridgeName,
  isAcceptedByHelper,
  tapName,
  vethHostName,
  vethPeerName,
} from './host/host-names.ts'
export { labHash } from './host/lab-hash.ts'
export { type ConsoleLocation, parseConsoleLocation } from './host/parse-console-location.ts'
export { type HostName, parseHostName } from './host/parse-host-name.ts'
export {
  type InstanceId,
  type InstanceIdWarning,
  type ResolveInstanceIdOptions,
  resolveInstanceId,
} from './host/resolve-instance-id.ts'
export type { ChangeCause, ChangeOrigin, ChangeSet } from './live/change-set.ts'
export type { ChangeStreamOptions } from './live/change-stream.ts'
export type { ChannelReason, ChannelState, ChannelStatus } from './live/channel-status.ts'
export type { LabSession } from './live/lab-session.ts'
export type { LiveCounters } from './live/live-counters.ts'
export type { ChannelName, LiveMode, LiveState } from './live/live-status.ts'
export type { LiveObserver, LiveTrace, ReadCause } from './live/live-trace.ts'
export type { WindowPhase } from './live/sequence-window.ts'
export type { LabStatus } from './live/status-board.ts'
export type { WaitOptions } from './live/wait-for-state.ts'
export type { ResyncReason, WindowDecision } from './live/window-step.ts'
export { logIn } from './log-in.ts'
export { logOut } from './log-out.ts'
export { type LabClient, type OpenLabOptions, openLab } from './open-lab.ts'
export { isOperationError, type OperationError } from './operation-errors.ts'
export {
  type DrawnEdge,
  type DrawnVertex,
  type LayoutOptions,
  layoutTopology,
  type TopologyLayout,
} from './picture/layout-topology.ts'
export { type Placement, type Point, vertexSize } from './picture/place-vertices.ts'
export { type RenderTopologyOptions, renderTopologySvg } from './picture/render-topology-svg.ts'
export type { Anchor } from './picture/route-edge.ts'
export { type ReadLabGraphOptions, readLabGraph } from './read-lab-graph.ts'
export type { Credentials, LabsAuth, SessionCookies } from './session/auth.ts'
export { createFileSessionStore, type SessionStore } from './session/session-store.ts'
export * from './topology/index.ts'
