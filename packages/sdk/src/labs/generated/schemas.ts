// Generated from contracts/labs/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import * as z from 'zod/mini'
import type {
  BridgeCloud,
  BridgeCloudsSuccess,
  CatalogTemplate,
  CloudReference,
  Clouds,
  CloudsSuccess,
  ConsoleChoice,
  ConsoleSuccess,
  ConsoleType,
  CurrentUserSuccess,
  DetailObject,
  DiscoveredLinkFrame,
  DockerImage,
  DockerImageRef,
  DockerImages,
  DockerImagesSuccess,
  DockerMarked,
  DockerMarkedSuccess,
  DockerPull,
  DockerPulled,
  DockerPulledSuccess,
  DockerUnmarked,
  DockerUnmarkedSuccess,
  DocumentMeta,
  DynamipsCalibrate,
  DynamipsCalibratedSuccess,
  DynamipsCalibration,
  DynamipsImage,
  DynamipsImagesSuccess,
  EndpointPosition,
  EndpointPositions,
  ExtrasField,
  FailureEnvelope,
  FolderCreate,
  FolderCreated,
  FolderCreatedSuccess,
  FolderEntry,
  FolderListing,
  FolderListingSuccess,
  FolderMove,
  FolderMoved,
  FolderMovedSuccess,
  ForceResnapshotFrame,
  FrameSeq,
  FrameworkDetail,
  Health,
  HealthSuccess,
  HelloFrame,
  Image,
  ImageMapSuccess,
  ImageSuccess,
  ImageUpload,
  InterfaceListSuccess,
  InterfaceLiveMacFrame,
  InterfaceSuccess,
  InterfaceUpdate,
  InterfaceUpdatedFrame,
  InterfaceV2,
  InterfacesLegacy,
  InterfacesLegacySuccess,
  IourcStatus,
  IourcSuccess,
  IourcUpload,
  LabCreated,
  LabCreatedSuccess,
  LabDocument,
  LabEntry,
  LabInterface,
  LabLink,
  LabMeta,
  LabMetaCreate,
  LabMetaSuccess,
  LabMetaUpdate,
  LabNetwork,
  LabNode,
  LabTopologyFrame,
  LabUpdated,
  LabUpdatedSuccess,
  LayoutDefaults,
  LayoutPosition,
  LayoutPut,
  LayoutSuccess,
  LayoutTouched,
  LayoutUpdatedFrame,
  LayoutViewport,
  LegacyEdge,
  LegacyTopologySuccess,
  LinkCreate,
  LinkCreatedFrame,
  LinkCreatedSuccess,
  LinkDeletedFrame,
  LinkDeletedSuccess,
  LinkDivergentFrame,
  LinkEndpoint,
  LinkListSuccess,
  LinkMetrics,
  LinkPatch,
  LinkPatchedFrame,
  LinkStateFrame,
  LinkStyle,
  LinkUpdatedFrame,
  LinkUpdatedSuccess,
  LiveMac,
  LoginRequest,
  LoginSuccess,
  NatCloud,
  NetworkConfig,
  NetworkCreate,
  NetworkCreatedFrame,
  NetworkCreatedSuccess,
  NetworkDeletedFrame,
  NetworkEndpoint,
  NetworkMapSuccess,
  NetworkPromotedFrame,
  NetworkReplacedSuccess,
  NetworkRuntime,
  NetworkType,
  NetworkUpdate,
  NetworkUpdatedFrame,
  NetworkUpdatedSuccess,
  NodeBatch,
  NodeBatchCreate,
  NodeBatchSuccess,
  NodeCatalog,
  NodeCatalogSuccess,
  NodeConsole,
  NodeCreate,
  NodeDefaults,
  NodeEndpoint,
  NodeFromPairedTemplate,
  NodeFromTemplate,
  NodeLogs,
  NodeLogsSuccess,
  NodeMapSuccess,
  NodeStateFrame,
  NodeStatus,
  NodeStatusReconciledFrame,
  NodeSuccess,
  NodeType,
  NodeUpdate,
  NodeWarningFrame,
  PairedNodes,
  PairedNodesSuccess,
  PairedTemplate,
  PlainSuccess,
  Poll,
  PollSuccess,
  PortPosition,
  QemuPreview,
  QemuPreviewSuccess,
  ReconcileSuccess,
  ReconcileSummary,
  SettingsSuccess,
  SystemStatus,
  SystemStatusSuccess,
  TemplateCapabilities,
  TemplateMapSuccess,
  TemplateSummary,
  TopologyEchoSuccess,
  TopologyPatch,
  TopologyPut,
  UserCreate,
  UserListItem,
  UserMapSuccess,
  UserRead,
  UserRole,
  UserSuccess,
  UserUpdate,
  ValidationIssue,
  VersionText,
} from './types.ts'

/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>

const shortest = (length: number) =>
  z.refine<string>((text) => [...text].length >= length, { error: `must have at least ${length} characters` })

const longest = (length: number) =>
  z.refine<string>((text) => text.length <= length || [...text].length <= length, {
    error: `must have at most ${length} characters`,
  })

/** Received: `LinkStyle`. */
export const LinkStyleSchema: z.ZodMiniType<LinkStyle> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['orthogonal', 'bezier', 'straight']))

/** Received: `NodeType`. */
export const NodeTypeSchema: z.ZodMiniType<NodeType> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['qemu', 'docker', 'iol', 'dynamips']))

/** Received: `ConsoleType`. */
export const ConsoleTypeSchema: z.ZodMiniType<ConsoleType> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['telnet', 'vnc', 'rdp', 'serial']))

/** Received: `NodeStatus`. */
export const NodeStatusSchema: z.ZodMiniType<NodeStatus> = /* @__PURE__ */ schemaOf(() =>
  z.literal([0, 2]))

/** Received: `PortPosition`. */
export const PortPositionSchema: z.ZodMiniType<PortPosition> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    side: z.enum(['top', 'right', 'bottom', 'left']),
    offset: z.number().check(z.minimum(0), z.maximum(1)),
  }))

/** Received: `LabInterface`. */
export const LabInterfaceSchema: z.ZodMiniType<LabInterface> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    index: z.int().check(z.minimum(0)),
    name: z.string(),
    planned_mac: z.optional(z.nullable(z.string())),
    port_position: z.optional(z.nullable(PortPositionSchema)),
    runtime: z.optional(z.looseObject({ current_attach_generation: z.optional(z.int()) })),
    network_id: z.optional(z.int()),
  }))

/** Received: `InterfaceV2`. */
export const InterfaceV2Schema: z.ZodMiniType<InterfaceV2> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    index: z.int().check(z.minimum(0)),
    name: z.string(),
    planned_mac: z.nullable(z.string()),
    port_position: z.nullable(PortPositionSchema),
    network_id: z.int(),
    live_mac: z.null(),
  }))

/** Received: `LabNode`. */
export const LabNodeSchema: z.ZodMiniType<LabNode> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int().check(z.minimum(1)),
    name: z.string(),
    type: NodeTypeSchema,
    template: z.string(),
    image: z.string(),
    console: ConsoleTypeSchema,
    status: NodeStatusSchema,
    delay: z.optional(z.int()),
    cpu: z.optional(z.int()),
    ram: z.optional(z.int()),
    ethernet: z.int(),
    cpulimit: z.optional(z.int()),
    uuid: z.optional(z.nullable(z.string())),
    firstmac: z.optional(z.nullable(z.string())),
    left: z.int(),
    top: z.int(),
    icon: z.string(),
    width: z.optional(z.string()),
    config: z.optional(z.union([z.boolean(), z.string()])),
    config_list: z.optional(z.array(z.string())),
    sat: z.optional(z.int()),
    computed_sat: z.optional(z.int()),
    interfaces: z.array(LabInterfaceSchema),
    extras: z.optional(z.record(z.string(), z.unknown())),
    interface_naming_scheme: z.optional(z.nullable(z.string())),
    machine_override: z.optional(z.enum(['pc', 'q35'])),
    url: z.optional(z.nullable(z.string())),
    cpu_usage: z.optional(z.nullable(z.int())),
    ram_usage: z.optional(z.nullable(z.int())),
    disk_usage: z.optional(z.nullable(z.string())),
  }))

/** Sent: `NetworkType`. */
export const NetworkTypeSchema: z.ZodMiniType<NetworkType> = /* @__PURE__ */ schemaOf(() =>
  z.enum([
    'linux_bridge',
    'ovs_bridge',
    'nat',
    'nat_cloud',
    'bridge_cloud',
    'cloud',
    'management',
    'pnet0',
    'pnet1',
    'pnet2',
    'pnet3',
    'pnet4',
    'pnet5',
    'pnet6',
    'pnet7',
    'pnet8',
    'pnet9',
    'internal',
    'internal2',
    'internal3',
    'private',
    'private2',
    'private3',
    'nat0',
  ]))

/** Received: `NetworkConfig`. */
export const NetworkConfigSchema: z.ZodMiniType<NetworkConfig> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    cidr: z.optional(z.nullable(z.string())),
    gateway: z.optional(z.nullable(z.string())),
    dhcp: z.optional(z.nullable(z.boolean())),
    dhcp_start: z.optional(z.nullable(z.string())),
    dhcp_end: z.optional(z.nullable(z.string())),
    egress_interface: z.optional(z.nullable(z.string())),
    host_bridge: z.optional(z.nullable(z.string())),
    shared_cloud_id: z.optional(z.nullable(z.string())),
  }))

/** Received: `NetworkRuntime`. */
export const NetworkRuntimeSchema: z.ZodMiniType<NetworkRuntime> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    bridge_name: z.optional(z.nullable(z.string())),
    driver: z.optional(z.literal(['linux_bridge', 'nat_cloud', 'bridge_cloud', null])),
    created_at: z.optional(z.nullable(z.string())),
    used_ips: z.optional(z.array(z.string())),
    first_offset: z.optional(z.int()),
    gateway: z.optional(z.nullable(z.string())),
    dhcp: z.optional(z.boolean()),
    dhcp_start: z.optional(z.nullable(z.string())),
    dhcp_end: z.optional(z.nullable(z.string())),
    shared_owner: z.optional(z.nullable(z.union([z.boolean(), z.string()]))),
    shared_reference: z.optional(z.nullable(z.union([z.boolean(), z.string()]))),
    egress_interface: z.optional(z.nullable(z.string())),
    dhcp_pid: z.optional(z.nullable(z.int())),
    nat: z.optional(z.nullable(z.string())),
  }))

/** Received: `LabNetwork`. */
export const LabNetworkSchema: z.ZodMiniType<LabNetwork> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int().check(z.minimum(1)),
    name: z.string(),
    type: z.string(),
    left: z.int(),
    top: z.int(),
    icon: z.optional(z.string()),
    width: z.optional(z.int()),
    style: z.optional(z.string()),
    linkstyle: z.optional(z.string()),
    color: z.optional(z.string()),
    label: z.optional(z.string()),
    visibility: z.union([z.boolean(), z.literal([0, 1])]),
    implicit: z.optional(z.boolean()),
    smart: z.optional(z.int()),
    config: z.optional(NetworkConfigSchema),
    runtime: z.optional(NetworkRuntimeSchema),
    count: z.optional(z.int().check(z.minimum(0))),
  }))

/** Received: `NodeEndpoint`. */
export const NodeEndpointSchema: z.ZodMiniType<NodeEndpoint> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ node_id: z.int(), interface_index: z.int().check(z.minimum(0)) }))

/** Received: `NetworkEndpoint`. */
export const NetworkEndpointSchema: z.ZodMiniType<NetworkEndpoint> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ network_id: z.int() }))

/** Received: `LinkEndpoint`. */
export const LinkEndpointSchema: z.ZodMiniType<LinkEndpoint> = /* @__PURE__ */ schemaOf(() =>
  z.union([NodeEndpointSchema, NetworkEndpointSchema]))

/** Received: `EndpointPosition`. */
export const EndpointPositionSchema: z.ZodMiniType<EndpointPosition> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ mode: z.enum(['auto', 'manual']), position: z.optional(z.unknown()) }))

/** Received: `EndpointPositions`. */
export const EndpointPositionsSchema: z.ZodMiniType<EndpointPositions> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ from: z.optional(EndpointPositionSchema), to: z.optional(EndpointPositionSchema) }))

/** Received: `LinkMetrics`. */
export const LinkMetricsSchema: z.ZodMiniType<LinkMetrics> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    delay_ms: z.optional(z.int()),
    loss_pct: z.optional(z.int()),
    bandwidth_kbps: z.optional(z.int()),
    jitter_ms: z.optional(z.int()),
  }))

/** Received: `LabLink`. */
export const LabLinkSchema: z.ZodMiniType<LabLink> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    from: LinkEndpointSchema,
    to: LinkEndpointSchema,
    style_override: z.optional(z.nullable(LinkStyleSchema)),
    endpoint_positions: z.optional(EndpointPositionsSchema),
    label: z.optional(z.string()),
    color: z.optional(z.string()),
    width: z.optional(z.string()),
    metrics: z.optional(LinkMetricsSchema),
    runtime: z.optional(z.looseObject({ attach_generation: z.optional(z.int()), ip: z.optional(z.string()) })),
    state: z.optional(z.literal('configured')),
  }))

/** Sent: `LoginRequest`. */
export const LoginRequestSchema: z.ZodMiniType<LoginRequest> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ username: z.string(), password: z.string() }))

/** Received: `UserRole`. */
export const UserRoleSchema: z.ZodMiniType<UserRole> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['admin', 'editor', 'user']))

/** Sent: `UserCreate`. */
export const UserCreateSchema: z.ZodMiniType<UserCreate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    username: z.string().check(longest(64)),
    email: z.string().check(longest(255)),
    name: z.string().check(longest(255)),
    role: z.optional(UserRoleSchema),
    password: z.string().check(shortest(6)),
  }))

/** Sent: `UserUpdate`. */
export const UserUpdateSchema: z.ZodMiniType<UserUpdate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    email: z.optional(z.nullable(z.string())),
    name: z.optional(z.nullable(z.string())),
    role: z.optional(z.nullable(z.string())),
    ram: z.optional(z.nullable(z.int())),
    cpu: z.optional(z.nullable(z.int())),
    html5: z.optional(z.nullable(z.boolean())),
    password: z.optional(z.nullable(z.string())),
  }))

/** Sent: `FolderCreate`. */
export const FolderCreateSchema: z.ZodMiniType<FolderCreate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ path: z.optional(z.string()), name: z.optional(z.nullable(z.string())) }))

/** Sent: `FolderMove`. */
export const FolderMoveSchema: z.ZodMiniType<FolderMove> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ path: z.string() }))

/** Sent: `LabMetaCreate`. */
export const LabMetaCreateSchema: z.ZodMiniType<LabMetaCreate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.optional(z.string().check(longest(255))),
    path: z.optional(z.string()),
    filename: z.optional(z.nullable(z.string())),
    author: z.optional(z.string().check(longest(255))),
    description: z.optional(z.string().check(longest(2000))),
    body: z.optional(z.string().check(longest(10000))),
    version: z.optional(z.string().check(longest(16))),
    scripttimeout: z.optional(z.int()),
    countdown: z.optional(z.int()),
    linkwidth: z.optional(z.string()),
    grid: z.optional(z.boolean()),
    lock: z.optional(z.boolean()),
    sat: z.optional(z.string()),
  }))

/** Sent: `LabMetaUpdate`. */
export const LabMetaUpdateSchema: z.ZodMiniType<LabMetaUpdate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.optional(z.nullable(z.string().check(longest(255)))),
    author: z.optional(z.nullable(z.string().check(longest(255)))),
    description: z.optional(z.nullable(z.string().check(longest(2000)))),
    body: z.optional(z.nullable(z.string().check(longest(10000)))),
    version: z.optional(z.nullable(z.string().check(longest(16)))),
    scripttimeout: z.optional(z.nullable(z.int())),
    countdown: z.optional(z.nullable(z.int())),
    linkwidth: z.optional(z.nullable(z.string())),
    grid: z.optional(z.nullable(z.boolean())),
    lock: z.optional(z.nullable(z.boolean())),
  }))

/** Sent: `TopologyPatch`. */
export const TopologyPatchSchema: z.ZodMiniType<TopologyPatch> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    topology: z.optional(z.array(z.record(z.string(), z.unknown()))),
    nodes: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
    networks: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
  }))

/** Sent: `TopologyPut`. */
export const TopologyPutSchema: z.ZodMiniType<TopologyPut> = /* @__PURE__ */ schemaOf(() =>
  z.union([TopologyPatchSchema, z.array(z.record(z.string(), z.unknown()))]))

/** Sent: `LayoutPosition`. */
export const LayoutPositionSchema: z.ZodMiniType<LayoutPosition> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({ id: z.int(), left: z.optional(z.number()), top: z.optional(z.number()) }))

/** Sent: `LayoutViewport`. */
export const LayoutViewportSchema: z.ZodMiniType<LayoutViewport> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    x: z.optional(z.number()),
    y: z.optional(z.number()),
    zoom: z.optional(z.number()),
  }))

/** Sent: `LayoutDefaults`. */
export const LayoutDefaultsSchema: z.ZodMiniType<LayoutDefaults> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({ link_style: z.optional(LinkStyleSchema) }))

/** Sent: `LayoutPut`. */
export const LayoutPutSchema: z.ZodMiniType<LayoutPut> = /* @__PURE__ */ schemaOf(() =>
  z.strictObject({
    nodes: z.optional(z.array(LayoutPositionSchema)),
    networks: z.optional(z.array(LayoutPositionSchema)),
    viewport: z.optional(LayoutViewportSchema),
    defaults: z.optional(LayoutDefaultsSchema),
  }))

/** Sent: `ConsoleChoice`. */
export const ConsoleChoiceSchema: z.ZodMiniType<ConsoleChoice> = /* @__PURE__ */ schemaOf(() =>
  z.enum(['telnet', 'vnc', 'rdp']))

/** Sent: `NodeCreate`. */
export const NodeCreateSchema: z.ZodMiniType<NodeCreate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    type: z.optional(NodeTypeSchema),
    template: z.string(),
    image: z.string(),
    console: z.optional(ConsoleChoiceSchema),
    cpu: z.optional(z.int()),
    ram: z.optional(z.int()),
    ethernet: z.optional(z.int()),
    delay: z.optional(z.int()),
    left: z.optional(z.int()),
    top: z.optional(z.int()),
    icon: z.optional(z.nullable(z.string())),
    extras: z.optional(z.record(z.string(), z.unknown())),
    interface_naming_scheme: z.optional(z.nullable(z.string())),
  }))

/** Sent: `NodeBatchCreate`. */
export const NodeBatchCreateSchema: z.ZodMiniType<NodeBatchCreate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name_prefix: z.optional(z.string()),
    count: z.optional(z.int().check(z.minimum(1), z.maximum(24))),
    placement: z.optional(z.enum(['grid', 'row'])),
    type: z.optional(NodeTypeSchema),
    template: z.string(),
    image: z.string(),
    console: z.optional(ConsoleChoiceSchema),
    cpu: z.optional(z.int()),
    ram: z.optional(z.int()),
    ethernet: z.optional(z.int()),
    delay: z.optional(z.int()),
    left: z.optional(z.int()),
    top: z.optional(z.int()),
    icon: z.optional(z.nullable(z.string())),
    extras: z.optional(z.record(z.string(), z.unknown())),
    interface_naming_scheme: z.optional(z.nullable(z.string())),
  }))

/** Sent: `NodeFromTemplate`. */
export const NodeFromTemplateSchema: z.ZodMiniType<NodeFromTemplate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    template_type: NodeTypeSchema,
    template_key: z.string(),
    image: z.string(),
    left: z.optional(z.int()),
    top: z.optional(z.int()),
    cpu: z.optional(z.nullable(z.int())),
    ram: z.optional(z.nullable(z.int())),
    ethernet: z.optional(z.nullable(z.int())),
    console: z.optional(z.nullable(ConsoleChoiceSchema)),
    extras: z.optional(z.record(z.string(), z.unknown())),
  }))

/** Sent: `NodeFromPairedTemplate`. */
export const NodeFromPairedTemplateSchema: z.ZodMiniType<NodeFromPairedTemplate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    template_key: z.string(),
    base_left: z.optional(z.int()),
    base_top: z.optional(z.int()),
    name_overrides: z.optional(z.record(z.string(), z.string())),
  }))

/** Sent: `NodeUpdate`. */
export const NodeUpdateSchema: z.ZodMiniType<NodeUpdate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.optional(z.nullable(z.string())),
    icon: z.optional(z.nullable(z.string())),
    left: z.optional(z.nullable(z.int())),
    top: z.optional(z.nullable(z.int())),
    image: z.optional(z.nullable(z.string())),
    cpu: z.optional(z.nullable(z.int())),
    ram: z.optional(z.nullable(z.int())),
    ethernet: z.optional(z.nullable(z.int())),
    console: z.optional(z.nullable(ConsoleTypeSchema)),
    delay: z.optional(z.nullable(z.int())),
    config: z.optional(z.nullable(z.string())),
    extras: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
    interface_naming_scheme: z.optional(z.nullable(z.string())),
  }))

/** Sent: `InterfaceUpdate`. */
export const InterfaceUpdateSchema: z.ZodMiniType<InterfaceUpdate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    planned_mac: z.optional(z.nullable(z.string())),
    port_position: z.optional(z.nullable(PortPositionSchema)),
  }))

/** Sent: `NetworkCreate`. */
export const NetworkCreateSchema: z.ZodMiniType<NetworkCreate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    type: z.optional(NetworkTypeSchema),
    left: z.optional(z.int()),
    top: z.optional(z.int()),
    config: z.optional(z.nullable(NetworkConfigSchema)),
  }))

/** Sent: `NetworkUpdate`. */
export const NetworkUpdateSchema: z.ZodMiniType<NetworkUpdate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.optional(z.nullable(z.string())),
    type: z.optional(z.nullable(NetworkTypeSchema)),
    left: z.optional(z.nullable(z.int())),
    top: z.optional(z.nullable(z.int())),
    icon: z.optional(z.nullable(z.string())),
    visibility: z.optional(z.nullable(z.boolean())),
    config: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  }))

/** Sent: `LinkCreate`. */
export const LinkCreateSchema: z.ZodMiniType<LinkCreate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    from: LinkEndpointSchema,
    to: LinkEndpointSchema,
    style_override: z.optional(z.nullable(LinkStyleSchema)),
  }))

/** Sent: `LinkPatch`. */
export const LinkPatchSchema: z.ZodMiniType<LinkPatch> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    style_override: z.optional(z.nullable(LinkStyleSchema)),
    endpoint_positions: z.optional(EndpointPositionsSchema),
    label: z.optional(z.string()),
    color: z.optional(z.string()),
    width: z.optional(z.string()),
    metrics: z.optional(LinkMetricsSchema),
  }))

/** Sent: `ImageUpload`. */
export const ImageUploadSchema: z.ZodMiniType<ImageUpload> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ image: z.instanceof(Blob), image_name: z.optional(z.string()) }))

/** Sent: `IourcUpload`. */
export const IourcUploadSchema: z.ZodMiniType<IourcUpload> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ file: z.instanceof(Blob) }))

/** Sent: `DockerImageRef`. */
export const DockerImageRefSchema: z.ZodMiniType<DockerImageRef> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ image: z.string() }))

/** Sent: `DockerPull`. */
export const DockerPullSchema: z.ZodMiniType<DockerPull> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ reference: z.string(), mark: z.optional(z.boolean()) }))

/** Sent: `DynamipsCalibrate`. */
export const DynamipsCalibrateSchema: z.ZodMiniType<DynamipsCalibrate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ image: z.string() }))

/** Received: `UserRead`. */
export const UserReadSchema: z.ZodMiniType<UserRead> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    username: z.string(),
    email: z.string(),
    name: z.string(),
    role: UserRoleSchema,
    extauth: z.string(),
    ram: z.int(),
    cpu: z.int(),
    sat: z.int(),
    expiration: z.int(),
    html5: z.boolean(),
    folder: z.string(),
    pod: z.int(),
    diskusage: z.number(),
    online: z.nullable(z.int()),
    ip: z.nullable(z.string()),
    lab: z.nullable(z.string()),
    session: z.nullable(z.int()),
    pexpiration: z.nullable(z.int()),
    datestart: z.nullable(z.int()),
  }))

/** Received: `UserListItem`. */
export const UserListItemSchema: z.ZodMiniType<UserListItem> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    username: z.string(),
    email: z.string(),
    name: z.string(),
    role: UserRoleSchema,
    online: z.optional(z.nullable(z.int())),
    ip: z.optional(z.nullable(z.string())),
    folder: z.optional(z.string()),
    lab: z.optional(z.nullable(z.string())),
    pod: z.optional(z.int()),
    diskusage: z.optional(z.number()),
  }))

/** Received: `FolderEntry`. */
export const FolderEntrySchema: z.ZodMiniType<FolderEntry> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.string(),
    path: z.string(),
    umtime: z.int(),
    mtime: z.string(),
    spy: z.literal(-1),
    lock: z.literal(false),
    shared: z.literal(0),
  }))

/** Received: `LabEntry`. */
export const LabEntrySchema: z.ZodMiniType<LabEntry> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    file: z.string(),
    path: z.string(),
    umtime: z.int(),
    mtime: z.string(),
    spy: z.literal(-1),
    lock: z.literal(false),
    shared: z.literal(0),
  }))

/** Received: `FolderListing`. */
export const FolderListingSchema: z.ZodMiniType<FolderListing> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ folders: z.array(FolderEntrySchema), labs: z.array(LabEntrySchema) }))

/** Received: `FolderCreated`. */
export const FolderCreatedSchema: z.ZodMiniType<FolderCreated> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ path: z.string() }))

/** Received: `FolderMoved`. */
export const FolderMovedSchema: z.ZodMiniType<FolderMoved> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ old_path: z.string(), new_path: z.string() }))

/** Received: `LabCreated`. */
export const LabCreatedSchema: z.ZodMiniType<LabCreated> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    filename: z.string(),
    name: z.string(),
    path: z.string(),
    owner: z.string(),
    author: z.string(),
    description: z.string(),
    body: z.string(),
    version: z.string(),
    scripttimeout: z.int(),
    countdown: z.int(),
    linkwidth: z.string(),
    grid: z.boolean(),
    lock: z.boolean(),
    sat: z.string(),
  }))

/** Received: `LabUpdated`. */
export const LabUpdatedSchema: z.ZodMiniType<LabUpdated> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    filename: z.string(),
    name: z.string(),
    path: z.string(),
    owner: z.string(),
    author: z.string(),
    description: z.string(),
    body: z.string(),
    version: z.string(),
    scripttimeout: z.int(),
    countdown: z.int(),
    linkwidth: z.string(),
    grid: z.boolean(),
    lock: z.boolean(),
  }))

/** Received: `LabMeta`. */
export const LabMetaSchema: z.ZodMiniType<LabMeta> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.nullable(z.string()),
    filename: z.string(),
    name: z.optional(z.string()),
    path: z.string(),
    owner: z.string(),
    author: z.optional(z.string()),
    description: z.optional(z.string()),
    body: z.optional(z.string()),
    version: z.optional(z.string()),
    scripttimeout: z.optional(z.int()),
    countdown: z.optional(z.int()),
    linkwidth: z.optional(z.string()),
    grid: z.optional(z.boolean()),
    lock: z.optional(z.boolean()),
    sat: z.optional(z.string()),
    shared: z.array(z.string()),
  }))

/** Received: `LegacyEdge`. */
export const LegacyEdgeSchema: z.ZodMiniType<LegacyEdge> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.string(),
    source: z.string(),
    source_node_name: z.string(),
    source_type: z.string(),
    source_label: z.string(),
    source_interfaceId: z.int(),
    destination: z.string(),
    destination_node_name: z.string(),
    destination_type: z.string(),
    destination_label: z.string(),
    destination_interfaceId: z.union([z.int(), z.literal('network')]),
    network_id: z.int(),
    label: z.string(),
    color: z.string(),
    width: z.string(),
  }))

/** Received: `LayoutTouched`. */
export const LayoutTouchedSchema: z.ZodMiniType<LayoutTouched> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ node_ids: z.array(z.int()), network_ids: z.array(z.int()) }))

/** Received: `ReconcileSummary`. */
export const ReconcileSummarySchema: z.ZodMiniType<ReconcileSummary> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    ensured: z.array(z.string()),
    created: z.array(z.string()),
    raised: z.array(z.string()),
    skipped: z.array(z.looseObject({
      bridge: z.optional(z.string()),
      network_id: z.optional(z.int()),
      key: z.optional(z.string()),
      reason: z.string(),
    })),
    nat_cloud: z.array(z.record(z.string(), z.unknown())),
    nic_link_state: z.array(z.looseObject({
      node_id: z.int(),
      interface_index: z.int(),
      up: z.boolean(),
      ok: z.boolean(),
      reason: z.optional(z.string()),
    })),
  }))

/** Received: `NodeBatch`. */
export const NodeBatchSchema: z.ZodMiniType<NodeBatch> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ nodes: z.array(LabNodeSchema) }))

/** Received: `PairedNodes`. */
export const PairedNodesSchema: z.ZodMiniType<PairedNodes> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ nodes: z.array(LabNodeSchema), links: z.array(LabLinkSchema) }))

/** Received: `NodeConsole`. */
export const NodeConsoleSchema: z.ZodMiniType<NodeConsole> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    lab_id: z.string(),
    node_id: z.int(),
    name: z.string(),
    console: ConsoleTypeSchema,
    host: z.string(),
    port: z.int(),
    url: z.string(),
  }))

/** Received: `NodeLogs`. */
export const NodeLogsSchema: z.ZodMiniType<NodeLogs> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ logs: z.string() }))

/** Received: `QemuPreview`. */
export const QemuPreviewSchema: z.ZodMiniType<QemuPreview> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    tokens: z.array(z.looseObject({ token: z.string(), source: z.enum(['default', 'user', 'actual']) })),
    running: z.boolean(),
  }))

/** Received: `InterfacesLegacy`. */
export const InterfacesLegacySchema: z.ZodMiniType<InterfacesLegacy> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.int(),
    sort: z.string(),
    ethernet: z.array(z.looseObject({ name: z.string(), network_id: z.int() })),
    serial: z.array(z.record(z.string(), z.unknown())),
  }))

/** Received: `LiveMac`. */
export const LiveMacSchema: z.ZodMiniType<LiveMac> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    state: z.enum(['confirmed', 'mismatch', 'unavailable']),
    planned_mac: z.string(),
    live_mac: z.nullable(z.string()),
    runtime_type: z.nullable(z.string()),
    reason: z.nullable(z.string()),
  }))

/** Received: `TemplateCapabilities`. */
export const TemplateCapabilitiesSchema: z.ZodMiniType<TemplateCapabilities> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ hotplug: z.boolean(), max_nics: z.int(), machine: z.literal(['pc', 'q35', null]) }))

/** Received: `TemplateSummary`. */
export const TemplateSummarySchema: z.ZodMiniType<TemplateSummary> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    template: z.string(),
    type: NodeTypeSchema,
    name: z.string(),
    description: z.string(),
    icon_type: z.string(),
    icon: z.string(),
    cpu: z.int(),
    ram: z.int(),
    ethernet: z.int(),
    console_type: z.string(),
    cpulimit: z.int(),
    extras: z.record(z.string(), z.unknown()),
    capabilities: TemplateCapabilitiesSchema,
    image_aliases: z.optional(z.unknown()),
    paired_parent: z.optional(z.nullable(z.string())),
  }))

/** Received: `Image`. */
export const ImageSchema: z.ZodMiniType<Image> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    image: z.string(),
    files: z.optional(z.array(z.string())),
    path: z.optional(z.string()),
    source: z.optional(z.string()),
    vnc_port: z.optional(z.nullable(z.int())),
  }))

/** Received: `NodeDefaults`. */
export const NodeDefaultsSchema: z.ZodMiniType<NodeDefaults> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: NodeTypeSchema,
    template: z.string(),
    image: z.string(),
    icon_type: z.optional(z.string()),
    icon: z.optional(z.string()),
    cpu: z.optional(z.int()),
    ram: z.optional(z.int()),
    ethernet: z.optional(z.int()),
    console_type: z.optional(z.string()),
    delay: z.optional(z.int()),
    cpulimit: z.optional(z.int()),
    extras: z.optional(z.record(z.string(), z.unknown())),
  }))

/** Received: `ExtrasField`. */
export const ExtrasFieldSchema: z.ZodMiniType<ExtrasField> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    key: z.string(),
    label: z.string(),
    type: z.enum(['text', 'number', 'select', 'textarea', 'env', 'readonly']),
    default: z.unknown(),
    options: z.optional(z.array(z.record(z.string(), z.unknown()))),
    placeholder: z.optional(z.string()),
    description: z.optional(z.string()),
    stoppedOnly: z.optional(z.boolean()),
    runtime: z.optional(z.boolean()),
  }))

/** Received: `CatalogTemplate`. */
export const CatalogTemplateSchema: z.ZodMiniType<CatalogTemplate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    key: z.string(),
    type: NodeTypeSchema,
    name: z.string(),
    description: z.string(),
    defaults: NodeDefaultsSchema,
    images: z.array(ImageSchema),
    icon_options: z.array(z.string()),
    extras_schema: z.array(ExtrasFieldSchema),
    capabilities: TemplateCapabilitiesSchema,
    paired_parent: z.optional(z.nullable(z.string())),
  }))

/** Received: `PairedTemplate`. */
export const PairedTemplateSchema: z.ZodMiniType<PairedTemplate> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    key: z.string(),
    name: z.string(),
    vendor: z.optional(z.nullable(z.string())),
    child_count: z.int(),
    link_count: z.int(),
    children: z.array(z.record(z.string(), z.unknown())),
    links: z.array(z.record(z.string(), z.unknown())),
    valid: z.boolean(),
    invalid_reason: z.optional(z.nullable(z.string())),
  }))

/** Received: `NodeCatalog`. */
export const NodeCatalogSchema: z.ZodMiniType<NodeCatalog> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    templates: z.array(CatalogTemplateSchema),
    paired_templates: z.array(PairedTemplateSchema),
    icon_options: z.array(z.string()),
    create_fields: z.array(z.string()),
    edit_fields: z.array(z.string()),
    runtime_editability: z.looseObject({
      always: z.array(z.string()),
      stopped_only: z.array(z.string()),
      immutable: z.array(z.string()),
    }),
  }))

/** Received: `DockerImage`. */
export const DockerImageSchema: z.ZodMiniType<DockerImage> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    repo_tags: z.array(z.string()),
    marker_tags: z.array(z.string()),
    marked: z.boolean(),
    size: z.int(),
    created: z.string(),
    primary_repo_tag: z.nullable(z.string()),
  }))

/** Received: `DockerImages`. */
export const DockerImagesSchema: z.ZodMiniType<DockerImages> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ images: z.array(DockerImageSchema), marker_namespace: z.string() }))

/** Received: `DockerMarked`. */
export const DockerMarkedSchema: z.ZodMiniType<DockerMarked> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ reference: z.string(), marker: z.string() }))

/** Received: `DockerUnmarked`. */
export const DockerUnmarkedSchema: z.ZodMiniType<DockerUnmarked> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ reference: z.string(), marker_removed: z.string() }))

/** Received: `DockerPulled`. */
export const DockerPulledSchema: z.ZodMiniType<DockerPulled> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ reference: z.string(), marker: z.nullable(z.string()), output: z.string() }))

/** Received: `DynamipsImage`. */
export const DynamipsImageSchema: z.ZodMiniType<DynamipsImage> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    image: z.string(),
    path: z.string(),
    size_bytes: z.int(),
    platform: z.nullable(z.string()),
    image_sha256: z.string(),
    calibrated: z.boolean(),
    idle_pc: z.nullable(z.string()),
  }))

/** Received: `DynamipsCalibration`. */
export const DynamipsCalibrationSchema: z.ZodMiniType<DynamipsCalibration> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    image: z.string(),
    image_sha256: z.string(),
    idle_pc: z.string(),
    candidates: z.array(z.string()),
    duration_s: z.number(),
    platform: z.string(),
  }))

/** Received: `Health`. */
export const HealthSchema: z.ZodMiniType<Health> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ database: z.literal('ok') }))

/** Received: `SystemStatus`. */
export const SystemStatusSchema: z.ZodMiniType<SystemStatus> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    version: z.string(),
    qemu_version: z.string(),
    uksm: z.string(),
    ksm: z.string(),
    cpulimit: z.string(),
    cpu: z.string(),
    vCPU: z.string(),
    disk: z.string(),
    diskavailable: z.string(),
    mindisk: z.int(),
    memtotal: z.string(),
    cached: z.int(),
    mem: z.string(),
    swap: z.string(),
    swapavailable: z.string(),
    iol: z.int(),
    dynamips: z.int(),
    qemu: z.int(),
    docker: z.int(),
    vpcs: z.int(),
  }))

/** Received: `Poll`. */
export const PollSchema: z.ZodMiniType<Poll> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ diskavailable: z.string(), disk: z.string(), mindisk: z.int() }))

/** Received: `IourcStatus`. */
export const IourcStatusSchema: z.ZodMiniType<IourcStatus> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    installed: z.boolean(),
    directory: z.string(),
    path: z.nullable(z.string()),
    filename: z.nullable(z.string()),
    size: z.nullable(z.int()),
    hostname: z.string(),
    fqdn: z.string(),
    ips: z.array(z.string()),
    host_id: z.nullable(z.string()),
  }))

/** Received: `BridgeCloud`. */
export const BridgeCloudSchema: z.ZodMiniType<BridgeCloud> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    label: z.string(),
    host_bridge: z.string(),
    iface: z.string(),
    carrier: z.boolean(),
    addrs: z.array(z.string()),
  }))

/** Received: `NatCloud`. */
export const NatCloudSchema: z.ZodMiniType<NatCloud> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    id: z.string(),
    type: z.optional(z.string()),
    lab_id: z.string(),
    lab_path: z.string(),
    lab_name: z.optional(z.string()),
    network_id: z.int(),
    network_name: z.optional(z.string()),
    bridge_name: z.optional(z.nullable(z.string())),
    cidr: z.optional(z.nullable(z.string())),
    gateway: z.optional(z.nullable(z.string())),
    dhcp: z.optional(z.nullable(z.boolean())),
    dhcp_start: z.optional(z.nullable(z.string())),
    dhcp_end: z.optional(z.nullable(z.string())),
    egress_interface: z.optional(z.nullable(z.string())),
    shared_cloud_id: z.optional(z.nullable(z.string())),
    is_reference: z.boolean(),
    safe_for_reuse: z.boolean(),
    warning: z.optional(z.nullable(z.string())),
  }))

/** Received: `Clouds`. */
export const CloudsSchema: z.ZodMiniType<Clouds> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    nat_clouds: z.array(NatCloudSchema),
    bridge_clouds: z.array(BridgeCloudSchema),
    shared_bridges: z.array(z.record(z.string(), z.unknown())),
  }))

/** Received: `VersionText`. */
export const VersionTextSchema: z.ZodMiniType<VersionText> = /* @__PURE__ */ schemaOf(() =>
  z.string())

/** Received: `PlainSuccess`. */
export const PlainSuccessSchema: z.ZodMiniType<PlainSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ code: z.literal(200), status: z.literal('success'), message: z.string() }))

/** Received: `LoginSuccess`. */
export const LoginSuccessSchema: z.ZodMiniType<LoginSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: UserReadSchema,
    access_token: z.string(),
    token_type: z.literal('bearer'),
  }))

/** Received: `CurrentUserSuccess`. */
export const CurrentUserSuccessSchema: z.ZodMiniType<CurrentUserSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: UserReadSchema,
    eve_uid: z.literal('local'),
    eve_expire: z.literal('20991231'),
  }))

/** Received: `UserSuccess`. */
export const UserSuccessSchema: z.ZodMiniType<UserSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: UserReadSchema,
  }))

/** Received: `UserMapSuccess`. */
export const UserMapSuccessSchema: z.ZodMiniType<UserMapSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.record(z.string(), UserListItemSchema),
  }))

/** Received: `FolderListingSuccess`. */
export const FolderListingSuccessSchema: z.ZodMiniType<FolderListingSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: FolderListingSchema,
  }))

/** Received: `FolderCreatedSuccess`. */
export const FolderCreatedSuccessSchema: z.ZodMiniType<FolderCreatedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: FolderCreatedSchema,
  }))

/** Received: `FolderMovedSuccess`. */
export const FolderMovedSuccessSchema: z.ZodMiniType<FolderMovedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: FolderMovedSchema,
  }))

/** Received: `LabCreatedSuccess`. */
export const LabCreatedSuccessSchema: z.ZodMiniType<LabCreatedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: LabCreatedSchema,
  }))

/** Received: `LabMetaSuccess`. */
export const LabMetaSuccessSchema: z.ZodMiniType<LabMetaSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: LabMetaSchema,
  }))

/** Received: `LabUpdatedSuccess`. */
export const LabUpdatedSuccessSchema: z.ZodMiniType<LabUpdatedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: LabUpdatedSchema,
  }))

/** Received: `LegacyTopologySuccess`. */
export const LegacyTopologySuccessSchema: z.ZodMiniType<LegacyTopologySuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.array(LegacyEdgeSchema),
  }))

/** Received: `TopologyEchoSuccess`. */
export const TopologyEchoSuccessSchema: z.ZodMiniType<TopologyEchoSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.array(z.record(z.string(), z.unknown())),
  }))

/** Received: `LayoutSuccess`. */
export const LayoutSuccessSchema: z.ZodMiniType<LayoutSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: LayoutTouchedSchema,
  }))

/** Received: `ReconcileSuccess`. */
export const ReconcileSuccessSchema: z.ZodMiniType<ReconcileSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: ReconcileSummarySchema,
  }))

/** Received: `NodeCatalogSuccess`. */
export const NodeCatalogSuccessSchema: z.ZodMiniType<NodeCatalogSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: NodeCatalogSchema,
  }))

/** Received: `NodeMapSuccess`. */
export const NodeMapSuccessSchema: z.ZodMiniType<NodeMapSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.record(z.string(), LabNodeSchema),
  }))

/** Received: `NodeSuccess`. */
export const NodeSuccessSchema: z.ZodMiniType<NodeSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: LabNodeSchema,
  }))

/** Received: `NodeBatchSuccess`. */
export const NodeBatchSuccessSchema: z.ZodMiniType<NodeBatchSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: NodeBatchSchema,
  }))

/** Received: `PairedNodesSuccess`. */
export const PairedNodesSuccessSchema: z.ZodMiniType<PairedNodesSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: PairedNodesSchema,
  }))

/** Received: `ConsoleSuccess`. */
export const ConsoleSuccessSchema: z.ZodMiniType<ConsoleSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: NodeConsoleSchema,
  }))

/** Received: `NodeLogsSuccess`. */
export const NodeLogsSuccessSchema: z.ZodMiniType<NodeLogsSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: NodeLogsSchema,
  }))

/** Received: `QemuPreviewSuccess`. */
export const QemuPreviewSuccessSchema: z.ZodMiniType<QemuPreviewSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: QemuPreviewSchema,
  }))

/** Received: `InterfacesLegacySuccess`. */
export const InterfacesLegacySuccessSchema: z.ZodMiniType<InterfacesLegacySuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: InterfacesLegacySchema,
  }))

/** Received: `InterfaceListSuccess`. */
export const InterfaceListSuccessSchema: z.ZodMiniType<InterfaceListSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.array(InterfaceV2Schema),
  }))

/** Received: `InterfaceSuccess`. */
export const InterfaceSuccessSchema: z.ZodMiniType<InterfaceSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    interface: InterfaceV2Schema,
  }))

/** Received: `NetworkMapSuccess`. */
export const NetworkMapSuccessSchema: z.ZodMiniType<NetworkMapSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.record(z.string(), LabNetworkSchema),
  }))

/** Received: `NetworkCreatedSuccess`. */
export const NetworkCreatedSuccessSchema: z.ZodMiniType<NetworkCreatedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(201),
    status: z.literal('success'),
    message: z.string(),
    network: LabNetworkSchema,
  }))

/** Received: `NetworkUpdatedSuccess`. */
export const NetworkUpdatedSuccessSchema: z.ZodMiniType<NetworkUpdatedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    event: z.enum(['network_updated', 'network_promoted']),
    network: LabNetworkSchema,
  }))

/** Received: `NetworkReplacedSuccess`. */
export const NetworkReplacedSuccessSchema: z.ZodMiniType<NetworkReplacedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: LabNetworkSchema,
  }))

/** Received: `LinkListSuccess`. */
export const LinkListSuccessSchema: z.ZodMiniType<LinkListSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.array(LabLinkSchema),
  }))

/** Received: `LinkCreatedSuccess`. */
export const LinkCreatedSuccessSchema: z.ZodMiniType<LinkCreatedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal([200, 201]),
    status: z.literal('success'),
    message: z.string(),
    link: LabLinkSchema,
    network: z.optional(LabNetworkSchema),
  }))

/** Received: `LinkUpdatedSuccess`. */
export const LinkUpdatedSuccessSchema: z.ZodMiniType<LinkUpdatedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    link: LabLinkSchema,
  }))

/** Received: `LinkDeletedSuccess`. */
export const LinkDeletedSuccessSchema: z.ZodMiniType<LinkDeletedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    already_deleted: z.optional(z.literal(true)),
  }))

/** Received: `TemplateMapSuccess`. */
export const TemplateMapSuccessSchema: z.ZodMiniType<TemplateMapSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.record(z.string(), TemplateSummarySchema),
  }))

/** Received: `ImageMapSuccess`. */
export const ImageMapSuccessSchema: z.ZodMiniType<ImageMapSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.record(z.string(), ImageSchema),
  }))

/** Received: `ImageSuccess`. */
export const ImageSuccessSchema: z.ZodMiniType<ImageSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: ImageSchema,
  }))

/** Received: `DockerImagesSuccess`. */
export const DockerImagesSuccessSchema: z.ZodMiniType<DockerImagesSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: DockerImagesSchema,
  }))

/** Received: `DockerMarkedSuccess`. */
export const DockerMarkedSuccessSchema: z.ZodMiniType<DockerMarkedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: DockerMarkedSchema,
  }))

/** Received: `DockerUnmarkedSuccess`. */
export const DockerUnmarkedSuccessSchema: z.ZodMiniType<DockerUnmarkedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: DockerUnmarkedSchema,
  }))

/** Received: `DockerPulledSuccess`. */
export const DockerPulledSuccessSchema: z.ZodMiniType<DockerPulledSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: DockerPulledSchema,
  }))

/** Received: `DynamipsImagesSuccess`. */
export const DynamipsImagesSuccessSchema: z.ZodMiniType<DynamipsImagesSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: z.array(DynamipsImageSchema),
  }))

/** Received: `DynamipsCalibratedSuccess`. */
export const DynamipsCalibratedSuccessSchema: z.ZodMiniType<DynamipsCalibratedSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: DynamipsCalibrationSchema,
  }))

/** Received: `HealthSuccess`. */
export const HealthSuccessSchema: z.ZodMiniType<HealthSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: HealthSchema,
  }))

/** Received: `SystemStatusSuccess`. */
export const SystemStatusSuccessSchema: z.ZodMiniType<SystemStatusSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: SystemStatusSchema,
  }))

/** Received: `PollSuccess`. */
export const PollSuccessSchema: z.ZodMiniType<PollSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ code: z.literal(200), status: z.literal('success'), data: PollSchema }))

/** Received: `SettingsSuccess`. */
export const SettingsSuccessSchema: z.ZodMiniType<SettingsSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(201),
    status: z.literal('success'),
    message: z.string(),
    data: z.record(z.string(), z.unknown()),
  }))

/** Received: `IourcSuccess`. */
export const IourcSuccessSchema: z.ZodMiniType<IourcSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    message: z.string(),
    data: IourcStatusSchema,
  }))

/** Received: `BridgeCloudsSuccess`. */
export const BridgeCloudsSuccessSchema: z.ZodMiniType<BridgeCloudsSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.literal(200),
    status: z.literal('success'),
    data: z.array(BridgeCloudSchema),
  }))

/** Received: `CloudsSuccess`. */
export const CloudsSuccessSchema: z.ZodMiniType<CloudsSuccess> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ code: z.literal(200), status: z.literal('success'), data: CloudsSchema }))

/** Received: `CloudReference`. */
export const CloudReferenceSchema: z.ZodMiniType<CloudReference> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    cloud_id: z.optional(z.string()),
    lab_path: z.optional(z.string()),
    lab_id: z.optional(z.string()),
    network_id: z.optional(z.int()),
    network_name: z.optional(z.string()),
  }))

/** Received: `FailureEnvelope`. */
export const FailureEnvelopeSchema: z.ZodMiniType<FailureEnvelope> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    code: z.int().check(z.minimum(400), z.maximum(599)),
    status: z.enum(['fail', 'error', 'unauthorized']),
    message: z.string(),
    lab_path: z.optional(z.string()),
    existing_link: z.optional(LabLinkSchema),
    node_id: z.optional(z.int()),
    interface_index: z.optional(z.int()),
    network_id: z.optional(z.int()),
    count: z.optional(z.int()),
    name: z.optional(z.string()),
    bridge: z.optional(z.string()),
    host_bridge: z.optional(z.string()),
    shared_cloud_id: z.optional(z.string()),
    references: z.optional(z.array(CloudReferenceSchema)),
    warning: z.optional(z.nullable(z.string())),
    cidr: z.optional(z.nullable(z.string())),
    forbidden_fields: z.optional(z.array(z.string())),
    suggested_mac: z.optional(z.nullable(z.string())),
    data: z.optional(z.nullable(z.looseObject({ references: z.array(CloudReferenceSchema) }))),
  }))

/** Received: `DetailObject`. */
export const DetailObjectSchema: z.ZodMiniType<DetailObject> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ code: z.int(), status: z.enum(['unauthorized', 'forbidden']), message: z.string() }))

/** Received: `ValidationIssue`. */
export const ValidationIssueSchema: z.ZodMiniType<ValidationIssue> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    type: z.string(),
    loc: z.array(z.union([z.string(), z.int()])),
    msg: z.string(),
    input: z.optional(z.unknown()),
    ctx: z.optional(z.record(z.string(), z.unknown())),
  }))

/** Received: `FrameworkDetail`. */
export const FrameworkDetailSchema: z.ZodMiniType<FrameworkDetail> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ detail: z.union([z.string(), DetailObjectSchema, z.array(ValidationIssueSchema)]) }))

/** Received: `FrameSeq`. */
export const FrameSeqSchema: z.ZodMiniType<FrameSeq> = /* @__PURE__ */ schemaOf(() =>
  z.int().check(z.minimum(1)))

/** Received: `HelloFrame`. */
export const HelloFrameSchema: z.ZodMiniType<HelloFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ type: z.literal('hello'), seq: z.int().check(z.minimum(0)) }))

/** Received: `ForceResnapshotFrame`. */
export const ForceResnapshotFrameSchema: z.ZodMiniType<ForceResnapshotFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({ type: z.literal('force_resnapshot') }))

/** Received: `DocumentMeta`. */
export const DocumentMetaSchema: z.ZodMiniType<DocumentMeta> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    name: z.optional(z.string()),
    author: z.optional(z.string()),
    description: z.optional(z.string()),
    body: z.optional(z.string()),
    version: z.optional(z.string()),
    scripttimeout: z.optional(z.int()),
    countdown: z.optional(z.int()),
    linkwidth: z.optional(z.string()),
    grid: z.optional(z.boolean()),
    lock: z.optional(z.boolean()),
    sat: z.optional(z.string()),
  }))

/** Received: `LabDocument`. */
export const LabDocumentSchema: z.ZodMiniType<LabDocument> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    schema: z.literal(2),
    schema_version: z.optional(z.int()),
    id: z.string(),
    meta: DocumentMetaSchema,
    viewport: z.optional(z.looseObject({ x: z.number(), y: z.number(), zoom: z.number() })),
    nodes: z.record(z.string(), LabNodeSchema),
    networks: z.record(z.string(), LabNetworkSchema),
    links: z.array(LabLinkSchema),
    defaults: z.optional(z.looseObject({ link_style: LinkStyleSchema })),
    topology: z.optional(z.array(LegacyEdgeSchema)),
    textobjects: z.optional(z.array(z.unknown())),
    lineobjects: z.optional(z.array(z.unknown())),
    pictures: z.optional(z.array(z.unknown())),
    tasks: z.optional(z.array(z.unknown())),
    configsets: z.optional(z.record(z.string(), z.unknown())),
  }))

/** Received: `LabTopologyFrame`. */
export const LabTopologyFrameSchema: z.ZodMiniType<LabTopologyFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: z.int().check(z.minimum(0)),
    type: z.literal('lab_topology'),
    rev: z.string(),
    generation: z.int(),
    payload: LabDocumentSchema,
  }))

/** Received: `LinkCreatedFrame`. */
export const LinkCreatedFrameSchema: z.ZodMiniType<LinkCreatedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('link_created'),
    rev: z.string(),
    payload: z.looseObject({ link: LabLinkSchema }),
  }))

/** Received: `LinkUpdatedFrame`. */
export const LinkUpdatedFrameSchema: z.ZodMiniType<LinkUpdatedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('link_updated'),
    rev: z.string(),
    payload: z.looseObject({ link: LabLinkSchema }),
  }))

/** Received: `LinkDeletedFrame`. */
export const LinkDeletedFrameSchema: z.ZodMiniType<LinkDeletedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('link_deleted'),
    rev: z.string(),
    payload: z.looseObject({ link_id: z.string() }),
  }))

/** Received: `NetworkCreatedFrame`. */
export const NetworkCreatedFrameSchema: z.ZodMiniType<NetworkCreatedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('network_created'),
    rev: z.string(),
    payload: z.looseObject({ network: LabNetworkSchema }),
  }))

/** Received: `NetworkUpdatedFrame`. */
export const NetworkUpdatedFrameSchema: z.ZodMiniType<NetworkUpdatedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('network_updated'),
    rev: z.string(),
    payload: z.looseObject({ network: LabNetworkSchema }),
  }))

/** Received: `NetworkPromotedFrame`. */
export const NetworkPromotedFrameSchema: z.ZodMiniType<NetworkPromotedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('network_promoted'),
    rev: z.string(),
    payload: z.looseObject({ network: LabNetworkSchema }),
  }))

/** Received: `NetworkDeletedFrame`. */
export const NetworkDeletedFrameSchema: z.ZodMiniType<NetworkDeletedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('network_deleted'),
    rev: z.string(),
    payload: z.looseObject({ network: LabNetworkSchema }),
  }))

/** Received: `LayoutUpdatedFrame`. */
export const LayoutUpdatedFrameSchema: z.ZodMiniType<LayoutUpdatedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('layout_updated'),
    rev: z.string(),
    payload: z.looseObject({ node_ids: z.array(z.int()), network_ids: z.array(z.int()) }),
  }))

/** Received: `InterfaceUpdatedFrame`. */
export const InterfaceUpdatedFrameSchema: z.ZodMiniType<InterfaceUpdatedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('interface_updated'),
    rev: z.string(),
    payload: z.looseObject({ node_id: z.int(), interface_index: z.int(), interface: InterfaceV2Schema }),
  }))

/** Received: `InterfaceLiveMacFrame`. */
export const InterfaceLiveMacFrameSchema: z.ZodMiniType<InterfaceLiveMacFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('interface_live_mac'),
    rev: z.string(),
    payload: z.looseObject({
      node_id: z.int(),
      interface_index: z.int(),
      state: z.enum(['confirmed', 'mismatch', 'unavailable']),
      planned_mac: z.nullable(z.string()),
      live_mac: z.nullable(z.string()),
      reason: z.nullable(z.string()),
    }),
  }))

/** Received: `NodeStatusReconciledFrame`. */
export const NodeStatusReconciledFrameSchema: z.ZodMiniType<NodeStatusReconciledFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('node_status_reconciled'),
    rev: z.string(),
    payload: z.looseObject({ node_id: z.int(), status: NodeStatusSchema }),
  }))

/** Received: `NodeWarningFrame`. */
export const NodeWarningFrameSchema: z.ZodMiniType<NodeWarningFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('node_warning'),
    rev: z.string(),
    payload: z.looseObject({ node_id: z.int(), interface_index: z.int(), message: z.string() }),
  }))

/** Received: `DiscoveredLinkFrame`. */
export const DiscoveredLinkFrameSchema: z.ZodMiniType<DiscoveredLinkFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('discovered_link'),
    rev: z.string(),
    payload: z.looseObject({
      lab_id: z.string(),
      network_id: z.int(),
      bridge_name: z.string(),
      iface: z.string(),
      peer_node_id: z.nullable(z.int()),
      generation: z.optional(z.int()),
    }),
  }))

/** Received: `LinkDivergentFrame`. */
export const LinkDivergentFrameSchema: z.ZodMiniType<LinkDivergentFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('link_divergent'),
    rev: z.string(),
    payload: z.looseObject({
      link_id: z.string(),
      lab_id: z.string(),
      reason: z.string(),
      last_checked: z.string(),
      generation: z.optional(z.int()),
    }),
  }))

/** Received: `LinkStateFrame`. */
export const LinkStateFrameSchema: z.ZodMiniType<LinkStateFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('link_state'),
    rev: z.string(),
    payload: z.looseObject({ link_id: z.int(), state: z.string() }),
  }))

/** Received: `NodeStateFrame`. */
export const NodeStateFrameSchema: z.ZodMiniType<NodeStateFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('node_state'),
    rev: z.string(),
    payload: z.looseObject({ node_id: z.int(), state: z.string() }),
  }))

/** Received: `LinkPatchedFrame`. */
export const LinkPatchedFrameSchema: z.ZodMiniType<LinkPatchedFrame> = /* @__PURE__ */ schemaOf(() =>
  z.looseObject({
    seq: FrameSeqSchema,
    type: z.literal('link_patched'),
    rev: z.string(),
    payload: z.looseObject({ link: LabLinkSchema }),
  }))

/** What each operation's request body must be. */
export const requestSchemas = {
  login: LoginRequestSchema,
  registerUser: UserCreateSchema,
  createUser: UserCreateSchema,
  updateUser: UserUpdateSchema,
  createFolder: FolderCreateSchema,
  moveFolder: FolderMoveSchema,
  createLab: LabMetaCreateSchema,
  updateLab: LabMetaUpdateSchema,
  putTopology: TopologyPutSchema,
  putLayout: LayoutPutSchema,
  createNode: NodeCreateSchema,
  createNodes: NodeBatchCreateSchema,
  createNodeFromTemplate: NodeFromTemplateSchema,
  createPairedNodes: NodeFromPairedTemplateSchema,
  updateNode: NodeUpdateSchema,
  updateInterface: InterfaceUpdateSchema,
  createNetwork: NetworkCreateSchema,
  replaceNetwork: NetworkUpdateSchema,
  updateNetwork: NetworkUpdateSchema,
  createLink: LinkCreateSchema,
  updateLink: LinkPatchSchema,
  uploadImage: ImageUploadSchema,
  markDockerImage: DockerImageRefSchema,
  unmarkDockerImage: DockerImageRefSchema,
  pullDockerImage: DockerPullSchema,
  calibrateDynamips: DynamipsCalibrateSchema,
  uploadIourc: IourcUploadSchema,
} as const

/** What each operation's JSON answers look like, by status. Unknown fields are kept. */
export const responseSchemas = {
  login: {
    200: /* @__PURE__ */ z.union([LoginSuccessSchema, FailureEnvelopeSchema]),
    422: FrameworkDetailSchema,
  },
  logout: { 200: PlainSuccessSchema },
  getCurrentUser: { 200: CurrentUserSuccessSchema, 401: FrameworkDetailSchema },
  registerUser: {
    200: /* @__PURE__ */ z.union([UserSuccessSchema, FailureEnvelopeSchema]),
    403: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  listUsers: { 200: UserMapSuccessSchema, 401: FrameworkDetailSchema, 403: FrameworkDetailSchema },
  createUser: {
    200: /* @__PURE__ */ z.union([UserSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  getUser: {
    200: UserSuccessSchema,
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    404: FrameworkDetailSchema,
  },
  updateUser: {
    200: UserSuccessSchema,
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    404: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  deleteUser: {
    200: PlainSuccessSchema,
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    404: FrameworkDetailSchema,
  },
  listFolders: {
    200: /* @__PURE__ */ z.union([FolderListingSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  createFolder: {
    200: /* @__PURE__ */ z.union([FolderCreatedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  getFolder: {
    200: /* @__PURE__ */ z.union([FolderListingSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  moveFolder: {
    200: /* @__PURE__ */ z.union([FolderMovedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  deleteFolder: {
    200: /* @__PURE__ */ z.union([PlainSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  createLab: {
    200: /* @__PURE__ */ z.union([LabCreatedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  getLab: {
    200: /* @__PURE__ */ z.union([LabMetaSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  updateLab: {
    200: /* @__PURE__ */ z.union([LabUpdatedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  deleteLab: {
    200: /* @__PURE__ */ z.union([PlainSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  getTopology: {
    200: /* @__PURE__ */ z.union([LegacyTopologySuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  putTopology: {
    200: /* @__PURE__ */ z.union([TopologyEchoSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
    503: FailureEnvelopeSchema,
  },
  putLayout: {
    200: /* @__PURE__ */ z.union([LayoutSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    409: FailureEnvelopeSchema,
    422: FrameworkDetailSchema,
    503: FailureEnvelopeSchema,
  },
  reconcileLab: {
    200: /* @__PURE__ */ z.union([ReconcileSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    503: FailureEnvelopeSchema,
  },
  getNodeCatalog: {
    200: /* @__PURE__ */ z.union([NodeCatalogSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  listNodes: {
    200: /* @__PURE__ */ z.union([NodeMapSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  createNode: {
    200: /* @__PURE__ */ z.union([NodeSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  createNodes: {
    200: /* @__PURE__ */ z.union([NodeBatchSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  createNodeFromTemplate: {
    200: /* @__PURE__ */ z.union([NodeSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  createPairedNodes: {
    200: PairedNodesSuccessSchema,
    401: FrameworkDetailSchema,
    403: FailureEnvelopeSchema,
    404: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    409: FailureEnvelopeSchema,
    422: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    500: FailureEnvelopeSchema,
    503: FailureEnvelopeSchema,
  },
  getNode: {
    200: /* @__PURE__ */ z.union([NodeSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  updateNode: {
    200: /* @__PURE__ */ z.union([NodeSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  deleteNode: {
    200: /* @__PURE__ */ z.union([PlainSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  startNode: {
    200: /* @__PURE__ */ z.union([PlainSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  stopNode: {
    200: /* @__PURE__ */ z.union([PlainSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  wipeNode: {
    200: /* @__PURE__ */ z.union([PlainSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  getNodeConsole: {
    200: /* @__PURE__ */ z.union([ConsoleSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  openNodeHtml5: { 200: FailureEnvelopeSchema, 401: FrameworkDetailSchema, 422: FrameworkDetailSchema },
  getNodeTelnet: { 200: FailureEnvelopeSchema, 401: FrameworkDetailSchema, 422: FrameworkDetailSchema },
  getNodeRdp: { 200: FailureEnvelopeSchema, 401: FrameworkDetailSchema, 422: FrameworkDetailSchema },
  getNodeLogs: {
    200: /* @__PURE__ */ z.union([NodeLogsSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  previewQemu: {
    200: /* @__PURE__ */ z.union([QemuPreviewSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  listNodeInterfaces: {
    200: /* @__PURE__ */ z.union([InterfacesLegacySuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  listNodeInterfacesV2: {
    200: /* @__PURE__ */ z.union([InterfaceListSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  updateInterface: {
    200: /* @__PURE__ */ z.union([InterfaceSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
    503: FailureEnvelopeSchema,
  },
  getLiveMac: {
    200: /* @__PURE__ */ z.union([LiveMacSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  listNetworks: {
    200: /* @__PURE__ */ z.union([NetworkMapSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  createNetwork: {
    200: FailureEnvelopeSchema,
    201: NetworkCreatedSuccessSchema,
    400: FailureEnvelopeSchema,
    401: FrameworkDetailSchema,
    404: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    409: FailureEnvelopeSchema,
    422: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    503: FailureEnvelopeSchema,
  },
  replaceNetwork: {
    200: /* @__PURE__ */ z.union([NetworkReplacedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  updateNetwork: {
    200: /* @__PURE__ */ z.union([NetworkUpdatedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    404: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    409: FailureEnvelopeSchema,
    422: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    503: FailureEnvelopeSchema,
  },
  deleteNetwork: {
    200: /* @__PURE__ */ z.union([PlainSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    404: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    409: FailureEnvelopeSchema,
    422: FrameworkDetailSchema,
    503: FailureEnvelopeSchema,
  },
  listLinks: {
    200: /* @__PURE__ */ z.union([LinkListSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  createLink: {
    200: /* @__PURE__ */ z.union([LinkCreatedSuccessSchema, FailureEnvelopeSchema]),
    201: LinkCreatedSuccessSchema,
    400: FailureEnvelopeSchema,
    401: FrameworkDetailSchema,
    404: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    409: FailureEnvelopeSchema,
    422: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    503: FailureEnvelopeSchema,
  },
  updateLink: {
    200: /* @__PURE__ */ z.union([LinkUpdatedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    404: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    422: FrameworkDetailSchema,
    503: FailureEnvelopeSchema,
  },
  deleteLink: {
    200: /* @__PURE__ */ z.union([LinkDeletedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    409: FailureEnvelopeSchema,
    422: FailureEnvelopeSchema,
    503: FailureEnvelopeSchema,
  },
  listTemplates: {
    200: /* @__PURE__ */ z.union([TemplateMapSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  listImages: {
    200: /* @__PURE__ */ z.union([ImageMapSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
  },
  uploadImage: {
    200: /* @__PURE__ */ z.union([ImageSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  listDockerImages: { 200: DockerImagesSuccessSchema, 401: FrameworkDetailSchema },
  markDockerImage: {
    200: /* @__PURE__ */ z.union([DockerMarkedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  unmarkDockerImage: {
    200: /* @__PURE__ */ z.union([DockerUnmarkedSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  pullDockerImage: {
    200: /* @__PURE__ */ z.union([DockerPulledSuccessSchema, FailureEnvelopeSchema]),
    401: FrameworkDetailSchema,
    403: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  listDynamipsImages: { 200: DynamipsImagesSuccessSchema, 401: FrameworkDetailSchema },
  calibrateDynamips: {
    200: DynamipsCalibratedSuccessSchema,
    400: FrameworkDetailSchema,
    401: FrameworkDetailSchema,
    404: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
    502: FrameworkDetailSchema,
  },
  getHealth: { 200: HealthSuccessSchema },
  getStatus: { 200: SystemStatusSuccessSchema, 401: FrameworkDetailSchema },
  getPoll: { 200: PollSuccessSchema, 401: FrameworkDetailSchema },
  getSettings: { 200: SettingsSuccessSchema, 401: FrameworkDetailSchema },
  getIourc: { 200: IourcSuccessSchema, 401: FrameworkDetailSchema },
  uploadIourc: {
    200: IourcSuccessSchema,
    400: /* @__PURE__ */ z.union([FailureEnvelopeSchema, FrameworkDetailSchema]),
    401: FrameworkDetailSchema,
    422: FrameworkDetailSchema,
  },
  listBridgeClouds: { 200: BridgeCloudsSuccessSchema, 401: FrameworkDetailSchema },
  listClouds: { 200: CloudsSuccessSchema, 401: FrameworkDetailSchema, 403: FrameworkDetailSchema },
  getVersion: { 200: VersionTextSchema },
  getLocalVersion: { 200: VersionTextSchema },
  getOnlineVersion: { 200: VersionTextSchema },
} as const

/** Every schema under its name in the contract. */
export const componentSchemas = {
  LinkStyle: LinkStyleSchema,
  NodeType: NodeTypeSchema,
  ConsoleType: ConsoleTypeSchema,
  NodeStatus: NodeStatusSchema,
  PortPosition: PortPositionSchema,
  LabInterface: LabInterfaceSchema,
  InterfaceV2: InterfaceV2Schema,
  LabNode: LabNodeSchema,
  NetworkType: NetworkTypeSchema,
  NetworkConfig: NetworkConfigSchema,
  NetworkRuntime: NetworkRuntimeSchema,
  LabNetwork: LabNetworkSchema,
  NodeEndpoint: NodeEndpointSchema,
  NetworkEndpoint: NetworkEndpointSchema,
  LinkEndpoint: LinkEndpointSchema,
  EndpointPosition: EndpointPositionSchema,
  EndpointPositions: EndpointPositionsSchema,
  LinkMetrics: LinkMetricsSchema,
  LabLink: LabLinkSchema,
  LoginRequest: LoginRequestSchema,
  UserRole: UserRoleSchema,
  UserCreate: UserCreateSchema,
  UserUpdate: UserUpdateSchema,
  FolderCreate: FolderCreateSchema,
  FolderMove: FolderMoveSchema,
  LabMetaCreate: LabMetaCreateSchema,
  LabMetaUpdate: LabMetaUpdateSchema,
  TopologyPatch: TopologyPatchSchema,
  TopologyPut: TopologyPutSchema,
  LayoutPosition: LayoutPositionSchema,
  LayoutViewport: LayoutViewportSchema,
  LayoutDefaults: LayoutDefaultsSchema,
  LayoutPut: LayoutPutSchema,
  ConsoleChoice: ConsoleChoiceSchema,
  NodeCreate: NodeCreateSchema,
  NodeBatchCreate: NodeBatchCreateSchema,
  NodeFromTemplate: NodeFromTemplateSchema,
  NodeFromPairedTemplate: NodeFromPairedTemplateSchema,
  NodeUpdate: NodeUpdateSchema,
  InterfaceUpdate: InterfaceUpdateSchema,
  NetworkCreate: NetworkCreateSchema,
  NetworkUpdate: NetworkUpdateSchema,
  LinkCreate: LinkCreateSchema,
  LinkPatch: LinkPatchSchema,
  ImageUpload: ImageUploadSchema,
  IourcUpload: IourcUploadSchema,
  DockerImageRef: DockerImageRefSchema,
  DockerPull: DockerPullSchema,
  DynamipsCalibrate: DynamipsCalibrateSchema,
  UserRead: UserReadSchema,
  UserListItem: UserListItemSchema,
  FolderEntry: FolderEntrySchema,
  LabEntry: LabEntrySchema,
  FolderListing: FolderListingSchema,
  FolderCreated: FolderCreatedSchema,
  FolderMoved: FolderMovedSchema,
  LabCreated: LabCreatedSchema,
  LabUpdated: LabUpdatedSchema,
  LabMeta: LabMetaSchema,
  LegacyEdge: LegacyEdgeSchema,
  LayoutTouched: LayoutTouchedSchema,
  ReconcileSummary: ReconcileSummarySchema,
  NodeBatch: NodeBatchSchema,
  PairedNodes: PairedNodesSchema,
  NodeConsole: NodeConsoleSchema,
  NodeLogs: NodeLogsSchema,
  QemuPreview: QemuPreviewSchema,
  InterfacesLegacy: InterfacesLegacySchema,
  LiveMac: LiveMacSchema,
  TemplateCapabilities: TemplateCapabilitiesSchema,
  TemplateSummary: TemplateSummarySchema,
  Image: ImageSchema,
  NodeDefaults: NodeDefaultsSchema,
  ExtrasField: ExtrasFieldSchema,
  CatalogTemplate: CatalogTemplateSchema,
  PairedTemplate: PairedTemplateSchema,
  NodeCatalog: NodeCatalogSchema,
  DockerImage: DockerImageSchema,
  DockerImages: DockerImagesSchema,
  DockerMarked: DockerMarkedSchema,
  DockerUnmarked: DockerUnmarkedSchema,
  DockerPulled: DockerPulledSchema,
  DynamipsImage: DynamipsImageSchema,
  DynamipsCalibration: DynamipsCalibrationSchema,
  Health: HealthSchema,
  SystemStatus: SystemStatusSchema,
  Poll: PollSchema,
  IourcStatus: IourcStatusSchema,
  BridgeCloud: BridgeCloudSchema,
  NatCloud: NatCloudSchema,
  Clouds: CloudsSchema,
  VersionText: VersionTextSchema,
  PlainSuccess: PlainSuccessSchema,
  LoginSuccess: LoginSuccessSchema,
  CurrentUserSuccess: CurrentUserSuccessSchema,
  UserSuccess: UserSuccessSchema,
  UserMapSuccess: UserMapSuccessSchema,
  FolderListingSuccess: FolderListingSuccessSchema,
  FolderCreatedSuccess: FolderCreatedSuccessSchema,
  FolderMovedSuccess: FolderMovedSuccessSchema,
  LabCreatedSuccess: LabCreatedSuccessSchema,
  LabMetaSuccess: LabMetaSuccessSchema,
  LabUpdatedSuccess: LabUpdatedSuccessSchema,
  LegacyTopologySuccess: LegacyTopologySuccessSchema,
  TopologyEchoSuccess: TopologyEchoSuccessSchema,
  LayoutSuccess: LayoutSuccessSchema,
  ReconcileSuccess: ReconcileSuccessSchema,
  NodeCatalogSuccess: NodeCatalogSuccessSchema,
  NodeMapSuccess: NodeMapSuccessSchema,
  NodeSuccess: NodeSuccessSchema,
  NodeBatchSuccess: NodeBatchSuccessSchema,
  PairedNodesSuccess: PairedNodesSuccessSchema,
  ConsoleSuccess: ConsoleSuccessSchema,
  NodeLogsSuccess: NodeLogsSuccessSchema,
  QemuPreviewSuccess: QemuPreviewSuccessSchema,
  InterfacesLegacySuccess: InterfacesLegacySuccessSchema,
  InterfaceListSuccess: InterfaceListSuccessSchema,
  InterfaceSuccess: InterfaceSuccessSchema,
  NetworkMapSuccess: NetworkMapSuccessSchema,
  NetworkCreatedSuccess: NetworkCreatedSuccessSchema,
  NetworkUpdatedSuccess: NetworkUpdatedSuccessSchema,
  NetworkReplacedSuccess: NetworkReplacedSuccessSchema,
  LinkListSuccess: LinkListSuccessSchema,
  LinkCreatedSuccess: LinkCreatedSuccessSchema,
  LinkUpdatedSuccess: LinkUpdatedSuccessSchema,
  LinkDeletedSuccess: LinkDeletedSuccessSchema,
  TemplateMapSuccess: TemplateMapSuccessSchema,
  ImageMapSuccess: ImageMapSuccessSchema,
  ImageSuccess: ImageSuccessSchema,
  DockerImagesSuccess: DockerImagesSuccessSchema,
  DockerMarkedSuccess: DockerMarkedSuccessSchema,
  DockerUnmarkedSuccess: DockerUnmarkedSuccessSchema,
  DockerPulledSuccess: DockerPulledSuccessSchema,
  DynamipsImagesSuccess: DynamipsImagesSuccessSchema,
  DynamipsCalibratedSuccess: DynamipsCalibratedSuccessSchema,
  HealthSuccess: HealthSuccessSchema,
  SystemStatusSuccess: SystemStatusSuccessSchema,
  PollSuccess: PollSuccessSchema,
  SettingsSuccess: SettingsSuccessSchema,
  IourcSuccess: IourcSuccessSchema,
  BridgeCloudsSuccess: BridgeCloudsSuccessSchema,
  CloudsSuccess: CloudsSuccessSchema,
  CloudReference: CloudReferenceSchema,
  FailureEnvelope: FailureEnvelopeSchema,
  DetailObject: DetailObjectSchema,
  ValidationIssue: ValidationIssueSchema,
  FrameworkDetail: FrameworkDetailSchema,
  FrameSeq: FrameSeqSchema,
  HelloFrame: HelloFrameSchema,
  ForceResnapshotFrame: ForceResnapshotFrameSchema,
  LabTopologyFrame: LabTopologyFrameSchema,
  LabDocument: LabDocumentSchema,
  DocumentMeta: DocumentMetaSchema,
  LinkCreatedFrame: LinkCreatedFrameSchema,
  LinkUpdatedFrame: LinkUpdatedFrameSchema,
  LinkDeletedFrame: LinkDeletedFrameSchema,
  NetworkCreatedFrame: NetworkCreatedFrameSchema,
  NetworkUpdatedFrame: NetworkUpdatedFrameSchema,
  NetworkPromotedFrame: NetworkPromotedFrameSchema,
  NetworkDeletedFrame: NetworkDeletedFrameSchema,
  LayoutUpdatedFrame: LayoutUpdatedFrameSchema,
  InterfaceUpdatedFrame: InterfaceUpdatedFrameSchema,
  InterfaceLiveMacFrame: InterfaceLiveMacFrameSchema,
  NodeStatusReconciledFrame: NodeStatusReconciledFrameSchema,
  NodeWarningFrame: NodeWarningFrameSchema,
  DiscoveredLinkFrame: DiscoveredLinkFrameSchema,
  LinkDivergentFrame: LinkDivergentFrameSchema,
  LinkStateFrame: LinkStateFrameSchema,
  NodeStateFrame: NodeStateFrameSchema,
  LinkPatchedFrame: LinkPatchedFrameSchema,
} as const
