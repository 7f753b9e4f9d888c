// Generated from contracts/labs/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  BridgeCloudsSuccess,
  CloudsSuccess,
  ConsoleSuccess,
  CurrentUserSuccess,
  DockerImageRef,
  DockerImagesSuccess,
  DockerMarkedSuccess,
  DockerPull,
  DockerPulledSuccess,
  DockerUnmarkedSuccess,
  DynamipsCalibrate,
  DynamipsCalibratedSuccess,
  DynamipsImagesSuccess,
  FolderCreate,
  FolderCreatedSuccess,
  FolderListingSuccess,
  FolderMove,
  FolderMovedSuccess,
  GetNodeLogsQuery,
  HealthSuccess,
  ImageMapSuccess,
  ImageSuccess,
  ImageUpload,
  InterfaceListSuccess,
  InterfaceSuccess,
  InterfaceUpdate,
  InterfacesLegacySuccess,
  IourcSuccess,
  IourcUpload,
  LabCreatedSuccess,
  LabMetaCreate,
  LabMetaSuccess,
  LabMetaUpdate,
  LabUpdatedSuccess,
  LayoutPut,
  LayoutSuccess,
  LegacyTopologySuccess,
  LinkCreate,
  LinkCreatedSuccess,
  LinkDeletedSuccess,
  LinkListSuccess,
  LinkPatch,
  LinkUpdatedSuccess,
  ListNetworksQuery,
  LiveMac,
  LoginRequest,
  LoginSuccess,
  NetworkCreate,
  NetworkCreatedSuccess,
  NetworkMapSuccess,
  NetworkReplacedSuccess,
  NetworkUpdate,
  NetworkUpdatedSuccess,
  NodeBatchCreate,
  NodeBatchSuccess,
  NodeCatalogSuccess,
  NodeCreate,
  NodeFromPairedTemplate,
  NodeFromTemplate,
  NodeLogsSuccess,
  NodeMapSuccess,
  NodeSuccess,
  NodeUpdate,
  PairedNodesSuccess,
  PollSuccess,
  QemuPreviewSuccess,
  ReconcileSuccess,
  SettingsSuccess,
  SystemStatusSuccess,
  TemplateMapSuccess,
  TopologyEchoSuccess,
  TopologyPut,
  UserCreate,
  UserMapSuccess,
  UserSuccess,
  UserUpdate,
  VersionText,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova labs, bound to a transport. */
export interface LabsOperations {
  /**
   * Log in.
   *
   * Opens a session and hands out an access token for the same user. Any earlier session of the user ends at once,
   * so programs that share an account throw each other out. A refused login is a 200, too, and sets no cookies.
   *
   * `POST /api/auth/login`. Public: sends no token. Never repeated blindly: a lost answer leaves open whether it took
   * effect.
   *
   * Let in: anybody.
   *
   * Error codes: `login_refused`, `validation_failed`, `server_crash`.
   */
  login(body: LoginRequest, options?: UnkeyedCallOptions): Promise<Pick<LoginSuccess, 'data' | 'access_token' | 'token_type'>>

  /**
   * Log out.
   *
   * Ends the session named by the cookies and expires them. Always succeeds, with or without a session. An access
   * token stays good until it runs out. `GET` does the same.
   *
   * `POST /api/auth/logout`. Needs a session cookie, where the server wants one. Safe to repeat.
   *
   * Let in: anybody.
   *
   * Error codes: `server_crash`.
   */
  logout(options?: UnkeyedCallOptions): Promise<void>

  /**
   * Who is logged in.
   *
   * The account behind the cookies or the token. Renews the session like every call. `GET /api/auth/me` answers the
   * same.
   *
   * `GET /api/auth`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  getCurrentUser(options?: UnkeyedCallOptions): Promise<CurrentUserSuccess['data']>

  /**
   * Create an account.
   *
   * Needs no login as long as there are no accounts: the first one becomes an admin, whatever `role` says. After
   * that only an admin may call it.
   *
   * `POST /api/auth/register`. Needs a session cookie, where the server wants one. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: administrators.
   *
   * Error codes: `username_taken`, `admin_required`, `validation_failed`, `server_crash`.
   */
  registerUser(body: UserCreate, options?: UnkeyedCallOptions): Promise<UserSuccess['data']>

  /**
   * List accounts.
   *
   * Every account, keyed by user name, with fewer members than a single read gives.
   *
   * `GET /api/users/`. Needs a session cookie. Safe to repeat.
   *
   * Let in: administrators.
   *
   * Error codes: `session_missing`, `token_refused`, `admin_required`, `server_crash`.
   */
  listUsers(options?: UnkeyedCallOptions): Promise<UserMapSuccess['data']>

  /**
   * Create an account as an admin.
   *
   * Only `username`, `password`, `email`, `name` and `role` are stored; the rest gets its defaults. No route sets
   * the folder a user is limited to.
   *
   * `POST /api/users/`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it took
   * effect.
   *
   * Let in: administrators.
   *
   * Error codes: `username_taken`, `session_missing`, `token_refused`, `admin_required`, `validation_failed`,
   * `server_crash`.
   */
  createUser(body: UserCreate, options?: UnkeyedCallOptions): Promise<UserSuccess['data']>

  /**
   * Read an account.
   *
   * Users see and change themselves, admins everybody.
   *
   * `GET /api/users/{username}`. Needs a session cookie. Safe to repeat.
   *
   * Let in: the user itself and administrators.
   *
   * Error codes: `session_missing`, `token_refused`, `not_self`, `user_not_found`, `server_crash`.
   */
  getUser(username: string, options?: UnkeyedCallOptions): Promise<UserSuccess['data']>

  /**
   * Change an account.
   *
   * Users see and change themselves, admins everybody.
   *
   * `role` is taken as it comes, from any user for himself and with any text; an account with an unknown role can no
   * longer be read and answers 500.
   *
   * `PATCH /api/users/{username}`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it
   * took effect.
   *
   * Let in: the user itself and administrators.
   *
   * Error codes: `session_missing`, `token_refused`, `not_self`, `user_not_found`, `validation_failed`, `server_crash`.
   */
  updateUser(username: string, body: UserUpdate, options?: UnkeyedCallOptions): Promise<UserSuccess['data']>

  /**
   * Remove an account.
   *
   * Labs of the account stay.
   *
   * `DELETE /api/users/{username}`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it
   * took effect.
   *
   * Let in: administrators.
   *
   * Error codes: `session_missing`, `token_refused`, `admin_required`, `user_not_found`, `server_crash`.
   */
  deleteUser(username: string, options?: UnkeyedCallOptions): Promise<void>

  /**
   * List everything.
   *
   * All folders and labs below the root of the user, at every depth. For users who are not limited to a folder three
   * virtual folders come first: Running, Shared and Users. A lab whose file has vanished is still listed.
   *
   * `GET /api/folders/`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `folder_rejected`, `session_missing`, `token_refused`, `server_crash`.
   */
  listFolders(options?: UnkeyedCallOptions): Promise<FolderListingSuccess['data']>

  /**
   * Create a folder.
   *
   * Makes `name` below `path`; without `name` it makes `path` itself. A relative path of a limited user starts at
   * that user's folder.
   *
   * `POST /api/folders/`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it took
   * effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `folder_rejected`, `session_missing`, `token_refused`, `validation_failed`,
   * `server_crash`.
   */
  createFolder(body: FolderCreate, options?: UnkeyedCallOptions): Promise<FolderCreatedSuccess['data']>

  /**
   * List one folder.
   *
   * One level of a folder. A folder that does not exist looks like an empty one.
   *
   * `GET /api/folders/{folder_path}`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `folder_rejected`, `session_missing`, `token_refused`, `server_crash`.
   */
  getFolder(folder_path: string, options?: UnkeyedCallOptions): Promise<FolderListingSuccess['data']>

  /**
   * Move or rename a folder.
   *
   * The labs in it move along and get new paths.
   *
   * `PUT /api/folders/{folder_path}`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether
   * it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `folder_not_found`, `folder_rejected`, `session_missing`, `token_refused`,
   * `validation_failed`, `server_crash`.
   */
  moveFolder(folder_path: string, body: FolderMove, options?: UnkeyedCallOptions): Promise<FolderMovedSuccess['data']>

  /**
   * Delete a folder with everything in it.
   *
   * All labs and folders below go, too. Refused as long as a lab elsewhere uses a NAT cloud that is owned inside;
   * the references are in `data.references`.
   *
   * `DELETE /api/folders/{folder_path}`. Needs a session cookie. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `folder_not_found`, `folder_rejected`, `cloud_in_use`, `session_missing`,
   * `token_refused`, `server_crash`.
   */
  deleteFolder(folder_path: string, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Create a lab.
   *
   * The file name comes from `filename`, else from `name` with everything but letters, digits, `-` and `_` replaced
   * by `-`; `.json` is appended. `path` is the folder, or already a whole path. With `filename`, `path` is ignored,
   * and so is the folder the user is limited to.
   *
   * `POST /api/labs/`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_exists`, `session_missing`, `token_refused`, `validation_failed`,
   * `server_crash`.
   */
  createLab(body: LabMetaCreate, options?: UnkeyedCallOptions): Promise<LabCreatedSuccess['data']>

  /**
   * Read what is said about a lab.
   *
   * Name, author, description and settings; never nodes, networks or links. No route gives the whole document:
   * viewport and default link style are only in a `lab_topology` frame.
   *
   * A lab that was put there as a file has no row of its own: its owner is whoever asks. Leading, trailing and
   * doubled slashes are tolerated, a missing `.json` is not. An unknown path below a lab is taken for another lab,
   * which is missing. An empty path, and one with `..` in it, crash.
   *
   * `GET /api/labs/{lab_path}`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `server_crash`.
   */
  getLab(lab_path: string, options?: UnkeyedCallOptions): Promise<LabMetaSuccess['data']>

  /**
   * Change what is said about a lab.
   *
   * For the owner and admins, and only for labs with a row of their own. Nulls are ignored. A new name does not move
   * the file. Nothing is pushed.
   *
   * `PUT /api/labs/{lab_path}/meta`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether
   * it took effect.
   *
   * Let in: its owner and administrators, in their folder.
   *
   * Error codes: `forbidden`, `lab_not_found`, `session_missing`, `token_refused`, `validation_failed`, `server_crash`.
   */
  updateLab(lab_path: string, body: LabMetaUpdate, options?: UnkeyedCallOptions): Promise<LabUpdatedSuccess['data']>

  /**
   * Delete a lab.
   *
   * Mind the `_` segment. For the owner and admins; a lab without a row of its own for admins only. Removes file and
   * bridges, but stops no node. Refused as long as another lab uses a NAT cloud of this one; the references are in
   * `data.references`. Nothing is pushed.
   *
   * `DELETE /api/labs/_/{lab_path}`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether
   * it took effect.
   *
   * Let in: its owner and administrators, in their folder.
   *
   * Error codes: `forbidden`, `lab_not_found`, `cloud_in_use`, `session_missing`, `token_refused`, `server_crash`.
   */
  deleteLab(lab_path: string, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Read the legacy edge list.
   *
   * Links as edges between `node1`, `network2` and the like, derived from the links of the lab. Links between two
   * networks are left out.
   *
   * `GET /api/labs/{lab_path}/topology`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `server_crash`.
   */
  getTopology(lab_path: string, options?: UnkeyedCallOptions): Promise<LegacyTopologySuccess['data']>

  /**
   * Overwrite parts of the file (legacy).
   *
   * Dangerous. An object patches nodes with any member whatsoever, ids and status included, and networks with those
   * that show on the canvas, past the check of names. Edges count only while the lab has no links; after that they
   * are ignored, so links cannot be removed this way. The answer is what was sent, not what is stored. Nothing is
   * pushed.
   *
   * `PUT /api/labs/{lab_path}/topology`. Needs a session cookie. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `validation_failed`, `server_crash`, `lab_locked`.
   */
  putTopology(lab_path: string, body: TopologyPut, options?: UnkeyedCallOptions): Promise<TopologyEchoSuccess['data']>

  /**
   * Place nodes and networks on the canvas.
   *
   * Positions, viewport and default link style, in one write. Any other member anywhere refuses the whole call, so
   * never send whole nodes. Unknown ids are skipped, fractions cut off; text as a coordinate crashes. Viewport and
   * defaults are merged. Always pushes `layout_updated`, also when nothing was sent.
   *
   * `PUT /api/labs/{lab_path}/layout`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `structural_mutation`, `validation_failed`, `server_crash`, `lab_locked`.
   */
  putLayout(lab_path: string, body: LayoutPut, options?: UnkeyedCallOptions): Promise<LayoutSuccess['data']>

  /**
   * Bring bridges and carriers in line with the file.
   *
   * Creates missing bridges, raises those that are down, and sets the carrier of network cards. What could not be
   * done is listed, not failed. Not limited to the folder of the user. Nothing is pushed.
   *
   * `POST /api/labs/{lab_path}/runtime/reconcile`. Needs a session cookie. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`, `server_crash`, `lab_locked`.
   */
  reconcileLab(lab_path: string, options?: UnkeyedCallOptions): Promise<ReconcileSuccess['data']>

  /**
   * Read what nodes can be made of.
   *
   * Templates with defaults, images and fields of their forms, paired templates, and which members of a node can be
   * edited when. Takes many seconds on a host with many templates; keep it.
   *
   * `GET /api/labs/{lab_path}/node-catalog`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `server_crash`.
   */
  getNodeCatalog(lab_path: string, options?: UnkeyedCallOptions): Promise<NodeCatalogSuccess['data']>

  /**
   * List nodes.
   *
   * Every node with its live state and usage, keyed by its id as text. This and the read of one node are the only
   * places where `status` can be believed; the file and pushed snapshots may be stale. No change of a node is
   * pushed: ask again.
   *
   * `GET /api/labs/{lab_path}/nodes`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `server_crash`.
   */
  listNodes(lab_path: string, options?: UnkeyedCallOptions): Promise<NodeMapSuccess['data']>

  /**
   * Create a node.
   *
   * Members that are absent come from the template; one that is sent wins, also when it is the schema's default. The
   * answer lacks the live members. Two callers at once can lose a node. Nothing is pushed.
   *
   * `POST /api/labs/{lab_path}/nodes`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether
   * it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_rejected`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  createNode(lab_path: string, body: NodeCreate, options?: UnkeyedCallOptions): Promise<NodeSuccess['data']>

  /**
   * Create up to 24 nodes of one kind.
   *
   * Named by prefix and number from 1, and placed in a grid of four columns (180 by 140 px) or in a row (180 px).
   * Nothing is pushed.
   *
   * `POST /api/labs/{lab_path}/nodes/batch`. Needs a session cookie. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_rejected`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  createNodes(lab_path: string, body: NodeBatchCreate, options?: UnkeyedCallOptions): Promise<NodeBatchSuccess['data']>

  /**
   * Create a node by template key.
   *
   * Takes everything that is absent from the template. Keys of paired templates and of their children are refused.
   * Nothing is pushed.
   *
   * `POST /api/labs/{lab_path}/nodes/from-template`. Needs a session cookie. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `template_not_found`, `node_rejected`,
   * `session_missing`, `token_refused`, `validation_failed`, `server_crash`.
   */
  createNodeFromTemplate(lab_path: string, body: NodeFromTemplate, options?: UnkeyedCallOptions): Promise<NodeSuccess['data']>

  /**
   * Create the nodes and links of a paired template.
   *
   * All or nothing: what was made is taken back when a later step fails. Failures have real statuses here, unlike on
   * the other node routes. Networks and links are pushed, the nodes are not.
   *
   * `POST /api/labs/{lab_path}/nodes/from-paired-template`. Needs a session cookie. Never repeated blindly: a lost
   * answer leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `session_missing`, `token_refused`, `folder_forbidden`, `lab_not_found`, `template_not_found`,
   * `route_not_found`, `paired_link_conflict`, `paired_template_rejected`, `legacy_schema`, `validation_failed`,
   * `paired_create_failed`, `server_crash`, `lab_locked`.
   */
  createPairedNodes(lab_path: string, body: NodeFromPairedTemplate, options?: UnkeyedCallOptions): Promise<PairedNodesSuccess['data']>

  /**
   * Read a node.
   *
   * One node with its live state. Its `url` differs in form from that of the list; build the console address from
   * the path instead.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_not_found`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  getNode(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<NodeSuccess['data']>

  /**
   * Change a node.
   *
   * Name, icon, position and naming scheme at any time; image, sizes, console, delay and extras only while it is
   * stopped. Nulls are ignored, and so is an unchanged value. Another number of interfaces rebuilds them: kept ones
   * keep name and address, new ones get the plain name of the type, and links of removed ones stay behind. Nothing
   * is pushed.
   *
   * `PUT /api/labs/{lab_path}/nodes/{node_id}`. Needs a session cookie. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_not_found`, `node_rejected`,
   * `session_missing`, `token_refused`, `validation_failed`, `server_crash`.
   */
  updateNode(lab_path: string, node_id: number, body: NodeUpdate, options?: UnkeyedCallOptions): Promise<NodeSuccess['data']>

  /**
   * Delete a node.
   *
   * Stops and wipes it, and drops its links. Networks stay, also the bridge that joined it to another node, which
   * keeps one end. Nothing is pushed.
   *
   * `DELETE /api/labs/{lab_path}/nodes/{node_id}`. Needs a session cookie. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_not_found`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  deleteNode(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Start a node.
   *
   * A GET that acts: never prefetch, cache or repeat it. May take tens of seconds. Succeeds on a running node. A lab
   * of an older schema, or outside the folder of the user, crashes. Nothing is pushed.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/start`. Needs a session cookie. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `lab_not_found`, `runtime_failed`, `session_missing`, `token_refused`, `validation_failed`,
   * `server_crash`.
   */
  startNode(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Stop a node.
   *
   * A GET that acts: never prefetch, cache or repeat it. Succeeds on a stopped node, and on one that does not exist.
   * Nothing is pushed.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/stop`. Needs a session cookie. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `runtime_failed`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  stopNode(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Stop a node and discard its disks.
   *
   * A GET that acts: never prefetch, cache or repeat it. Removes the working directory of the node. Nothing is pushed.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/wipe`. Needs a session cookie. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `runtime_failed`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  wipeNode(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<void>

  /**
   * Read where the console of a node is.
   *
   * Kind, host and port as seen from the service, and the address to navigate to. The host is always the service's
   * own loopback.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/console`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_not_running`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  getNodeConsole(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<ConsoleSuccess['data']>

  /**
   * Download a file that opens the telnet console.
   *
   * One line: scheme, host and port. Refused with JSON when the node is not running or its console is another.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/telnet`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_not_running`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  getNodeTelnet(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<string>

  /**
   * Download a file that opens the rdp console.
   *
   * Settings of a remote desktop, one a line. Refused with JSON when the node is not running or its console is another.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/rdp`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `node_not_running`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  getNodeRdp(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<string>

  /**
   * Read the log of a node.
   *
   * The last lines of what the machine wrote; empty for a node that does not exist. With `follow` the answer is a
   * stream of plain text instead, which ends by itself after about 6 seconds of silence.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/logs`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `validation_failed`, `server_crash`.
   */
  getNodeLogs(lab_path: string, node_id: number, query?: GetNodeLogsQuery, options?: UnkeyedCallOptions): Promise<NodeLogsSuccess['data']>

  /**
   * Show the command line of a QEMU node.
   *
   * Word by word, each with where it comes from. Refused for other types. A lab outside the folder of the user crashes.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/qemu-preview`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `node_rejected`, `session_missing`, `token_refused`,
   * `validation_failed`, `server_crash`.
   */
  previewQemu(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<QemuPreviewSuccess['data']>

  /**
   * List interfaces (legacy).
   *
   * Names and networks. A node that does not exist has none.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/interfaces`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`,
   * `validation_failed`, `server_crash`.
   */
  listNodeInterfaces(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<InterfacesLegacySuccess['data']>

  /**
   * List interfaces.
   *
   * With planned address and place on the border of the node. The live address is always null here; it has a read of its
   * own.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/interfaces/v2`. Needs a session cookie. Safe to repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `interface_not_found`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  listNodeInterfacesV2(lab_path: string, node_id: number, options?: UnkeyedCallOptions): Promise<InterfaceListSuccess['data']>

  /**
   * Change an interface.
   *
   * Planned address and place. Neither is checked for its form; the address is trimmed and lower-cased. Only on an
   * interface that is linked, the address is compared with those planned on networks of the same id, in any lab.
   * Pushes `interface_updated`.
   *
   * `PATCH /api/labs/{lab_path}/nodes/{node_id}/interfaces/{interface_index}`. Needs a session cookie. Never repeated
   * blindly: a lost answer leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `interface_not_found`, `mac_collision`,
   * `session_missing`, `token_refused`, `validation_failed`, `server_crash`, `lab_locked`.
   */
  updateInterface(lab_path: string, node_id: number, interface_index: number, body: InterfaceUpdate, options?: UnkeyedCallOptions): Promise<InterfaceSuccess['interface']>

  /**
   * Read the address a machine really uses.
   *
   * The one success without an envelope. Every call pushes `interface_live_mac` on the channel of the document id.
   * Always `unavailable` for iol and dynamips.
   *
   * `GET /api/labs/{lab_path}/nodes/{node_id}/interfaces/{interface_index}/live_mac`. Needs a session cookie. Safe to
   * repeat.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `interface_not_found`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  getLiveMac(lab_path: string, node_id: number, interface_index: number, options?: UnkeyedCallOptions): Promise<LiveMac>

  /**
   * List networks.
   *
   * Keyed by id as text. The bridges behind node-to-node links are hidden unless asked for; without them such links
   * cannot be shown as one. `count` is the number of link ends. Not limited to the folder of the user.
   *
   * `GET /api/labs/{lab_path}/networks`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`, `validation_failed`,
   * `server_crash`.
   */
  listNetworks(lab_path: string, query?: ListNetworksQuery, options?: UnkeyedCallOptions): Promise<NetworkMapSuccess['data']>

  /**
   * Create a network.
   *
   * A plain bridge, a NAT cloud or a bridge to the host. A NAT cloud without `config` gets the first free /24 of the
   * pool, with DHCP; with a `config` that says nothing of it DHCP is off. `shared_cloud_id` makes a reference to a
   * cloud of another lab. Pushes `network_created`. Not limited to the folder of the user.
   *
   * `POST /api/labs/{lab_path}/networks`. Needs a session cookie. Never repeated blindly: a lost answer leaves open
   * whether it took effect.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `host_bridge_invalid`, `session_missing`, `token_refused`,
   * `host_bridge_missing`, `cloud_not_found`, `route_not_found`, `network_name_taken`, `cloud_unsafe`,
   * `bridge_conflict`, `network_rule`, `validation_failed`, `server_crash`, `lab_locked`.
   */
  createNetwork(lab_path: string, body: NetworkCreate, options?: UnkeyedCallOptions): Promise<NetworkCreatedSuccess['network']>

  /**
   * Change a network (legacy).
   *
   * Merges what is sent without taking the lock, checking the name or pushing anything. Prefer the patch.
   *
   * `PUT /api/labs/{lab_path}/networks/{network_id}`. Needs a session cookie. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: users whose folder holds it.
   *
   * Error codes: `folder_forbidden`, `lab_not_found`, `legacy_schema`, `network_not_found`, `session_missing`,
   * `token_refused`, `validation_failed`, `server_crash`.
   */
  replaceNetwork(lab_path: string, network_id: number, body: NetworkUpdate, options?: UnkeyedCallOptions): Promise<NetworkReplacedSuccess['data']>

  /**
   * Change a network.
   *
   * Name, type, position, icon, visibility and config. Naming the bridge behind a node-to-node link makes it an
   * ordinary network for good. `config` is replaced whole and not checked; a bridge cloud takes none, and no network
   * becomes one or ceases to be one. An empty name is accepted, null is not. Pushes `network_updated` or
   * `network_promoted`. Not limited to the folder of the user.
   *
   * `PATCH /api/labs/{lab_path}/networks/{network_id}`. Needs a session cookie. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`, `network_not_found`,
   * `route_not_found`, `network_name_taken`, `network_rule`, `validation_failed`, `server_crash`, `lab_locked`.
   */
  updateNetwork(lab_path: string, network_id: number, body: NetworkUpdate, options?: UnkeyedCallOptions): Promise<Pick<NetworkUpdatedSuccess, 'event' | 'network'>>

  /**
   * Delete a network.
   *
   * Refused as long as links are attached, or another lab uses the cloud. The bridge behind a node-to-node link is
   * not found here; it goes with its links. Pushes `network_deleted`. Not limited to the folder of the user.
   *
   * `DELETE /api/labs/{lab_path}/networks/{network_id}`. Needs a session cookie. Never repeated blindly: a lost answer
   * leaves open whether it took effect.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`, `network_not_found`,
   * `route_not_found`, `network_attached`, `cloud_in_use`, `validation_failed`, `server_crash`, `lab_locked`.
   */
  deleteNetwork(lab_path: string, network_id: number, options?: UnkeyedCallOptions): Promise<void>

  /**
   * List links.
   *
   * Every stored link. Two nodes are joined by two links and a hidden network between them. Links to nodes that do
   * not exist are possible. Not limited to the folder of the user.
   *
   * `GET /api/labs/{lab_path}/links`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`, `server_crash`.
   */
  listLinks(lab_path: string, options?: UnkeyedCallOptions): Promise<LinkListSuccess['data']>

  /**
   * Join two ends.
   *
   * Two interfaces are joined by a hidden network and two links: the answer has the first link and the network, the
   * second link comes by the list or the socket. A third end on such a network makes it an ordinary one. Send the
   * node as `from` when the other end is a network: it is stored as sent.
   *
   * An interface takes one link. Whether node and interface exist is not checked. Joining an interface to itself
   * blocks for 2 seconds and is then refused as busy. On a running node the card is plugged in; when that fails
   * nothing is changed.
   *
   * Pushes `network_created` or `network_promoted` where that happened, then `link_created` for each link, except on
   * a replay.
   *
   * Not limited to the folder of the user.
   *
   * `POST /api/labs/{lab_path}/links`. Needs a session cookie. Repeated under the same idempotency key only.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `endpoint_invalid`, `session_missing`, `token_refused`,
   * `network_not_found`, `route_not_found`, `link_exists`, `interface_occupied`, `interface_busy`, `hot_plug_failed`,
   * `validation_failed`, `server_crash`, `lab_locked`.
   */
  createLink(lab_path: string, body: LinkCreate, options?: CallOptions): Promise<Pick<LinkCreatedSuccess, 'link' | 'network'>>

  /**
   * Change how a link looks.
   *
   * Style, ends on the border, label, colour, width and metrics. Each is replaced whole, so metrics need all four
   * numbers; nothing is checked, and metrics never touch the traffic. Ends cannot be moved. Pushes `link_updated`.
   * Not limited to the folder of the user.
   *
   * `PATCH /api/labs/{lab_path}/links/{link_id}`. Needs a session cookie. Never repeated blindly: a lost answer leaves
   * open whether it took effect.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`, `link_not_found`,
   * `route_not_found`, `validation_failed`, `server_crash`, `lab_locked`.
   */
  updateLink(lab_path: string, link_id: string, body: LinkPatch, options?: UnkeyedCallOptions): Promise<LinkUpdatedSuccess['link']>

  /**
   * Delete a link.
   *
   * Succeeds on a link that does not exist, and says so. Deleting one of two links that join two nodes deletes the
   * other and the network between them. On a running node the card is unplugged first; when that fails nothing is
   * changed. Pushes `link_deleted` for each link, and `network_deleted`. Not limited to the folder of the user.
   *
   * `DELETE /api/labs/{lab_path}/links/{link_id}`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user, wherever it is.
   *
   * Error codes: `lab_not_found`, `legacy_schema`, `session_missing`, `token_refused`, `interface_busy`,
   * `hot_plug_failed`, `server_crash`, `lab_locked`.
   */
  deleteLink(lab_path: string, link_id: string, options?: UnkeyedCallOptions): Promise<Pick<LinkDeletedSuccess, 'already_deleted'>>

  /**
   * List templates.
   *
   * Keyed by template key. Children of paired templates are among them, with `paired_parent` set, and cannot be used
   * alone.
   *
   * `GET /api/list/templates/{template_type}`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `template_rejected`, `session_missing`, `token_refused`, `server_crash`.
   */
  listTemplates(template_type: string, options?: UnkeyedCallOptions): Promise<TemplateMapSuccess['data']>

  /**
   * List the images of a template.
   *
   * Keyed by image name. Docker images are listed only when they are marked.
   *
   * `GET /api/list/images/{template_type}/{template_key}`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `template_rejected`, `session_missing`, `token_refused`, `server_crash`.
   */
  listImages(template_type: string, template_key: string, options?: UnkeyedCallOptions): Promise<ImageMapSuccess['data']>

  /**
   * Upload an image.
   *
   * Stores the file under the template, called `image_name` or as the file is called.
   *
   * `POST /api/list/images/{template_type}/{template_key}`. Needs a session cookie. Never repeated blindly: a lost
   * answer leaves open whether it took effect.
   *
   * Let in: administrators.
   *
   * Error codes: `image_rejected`, `session_missing`, `token_refused`, `admin_required`, `validation_failed`,
   * `server_crash`.
   */
  uploadImage(template_type: string, template_key: string, body: ImageUpload, options?: UnkeyedCallOptions): Promise<ImageSuccess['data']>

  /**
   * List Docker images of the host.
   *
   * All of them, marked for use in labs or not. Sizes in bytes.
   *
   * `GET /api/docker/images`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  listDockerImages(options?: UnkeyedCallOptions): Promise<DockerImagesSuccess['data']>

  /**
   * Mark a Docker image for use in labs.
   *
   * Adds a tag in the marker namespace. A failure has `data: null`.
   *
   * `POST /api/docker/images/mark`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it
   * took effect.
   *
   * Let in: administrators.
   *
   * Error codes: `image_rejected`, `session_missing`, `token_refused`, `admin_required`, `validation_failed`,
   * `server_crash`.
   */
  markDockerImage(body: DockerImageRef, options?: UnkeyedCallOptions): Promise<DockerMarkedSuccess['data']>

  /**
   * Take the mark off a Docker image.
   *
   * Removes the tag; the image stays. A failure has `data: null`.
   *
   * `POST /api/docker/images/unmark`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether
   * it took effect.
   *
   * Let in: administrators.
   *
   * Error codes: `image_rejected`, `session_missing`, `token_refused`, `admin_required`, `validation_failed`,
   * `server_crash`.
   */
  unmarkDockerImage(body: DockerImageRef, options?: UnkeyedCallOptions): Promise<DockerUnmarkedSuccess['data']>

  /**
   * Pull a Docker image.
   *
   * Blocks until it is there, and marks it unless told not to. A failure has `data: null`.
   *
   * `POST /api/docker/images/pull`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it
   * took effect.
   *
   * Let in: administrators.
   *
   * Error codes: `image_rejected`, `session_missing`, `token_refused`, `admin_required`, `validation_failed`,
   * `server_crash`.
   */
  pullDockerImage(body: DockerPull, options?: UnkeyedCallOptions): Promise<DockerPulledSuccess['data']>

  /**
   * List Dynamips images.
   *
   * With size in bytes and whether an idle value is known.
   *
   * `GET /api/dynamips/images`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  listDynamipsImages(options?: UnkeyedCallOptions): Promise<DynamipsImagesSuccess['data']>

  /**
   * Find the idle value of a Dynamips image.
   *
   * Starts a machine and measures it; blocks for about 90 seconds. Calls at the same time queue up.
   *
   * `POST /api/dynamips/calibrate`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it
   * took effect.
   *
   * Let in: every user.
   *
   * Error codes: `image_rejected`, `session_missing`, `token_refused`, `image_not_found`, `validation_failed`,
   * `server_crash`, `calibration_failed`.
   */
  calibrateDynamips(body: DynamipsCalibrate, options?: UnkeyedCallOptions): Promise<DynamipsCalibratedSuccess['data']>

  /**
   * Is the service up.
   *
   * Asks the database. Public. A database that is down is a crash.
   *
   * `GET /api/health`. Public: sends no token. Safe to repeat.
   *
   * Let in: anybody.
   *
   * Error codes: `server_crash`.
   */
  getHealth(options?: UnkeyedCallOptions): Promise<HealthSuccess['data']>

  /**
   * Read the load of the host.
   *
   * Most numbers are text. Sizes of disks are in GiB, of memory in KiB; counters of machines are integers.
   *
   * `GET /api/status`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  getStatus(options?: UnkeyedCallOptions): Promise<SystemStatusSuccess['data']>

  /**
   * Read free and used disk.
   *
   * In GiB, as text. The body has no `message`.
   *
   * `GET /api/poll`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  getPoll(options?: UnkeyedCallOptions): Promise<PollSuccess['data']>

  /**
   * Read settings.
   *
   * Constants. The body has `code` 201 under status 200.
   *
   * `GET /api/system/settings`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  getSettings(options?: UnkeyedCallOptions): Promise<SettingsSuccess['data']>

  /**
   * Read the state of the IOL licence.
   *
   * Whether a file is there, and the host name and id it has to be made for.
   *
   * `GET /api/system/iourc`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  getIourc(options?: UnkeyedCallOptions): Promise<IourcSuccess['data']>

  /**
   * Upload an IOL licence.
   *
   * At most 1 MiB. Replaces the file that is there.
   *
   * `POST /api/system/iourc`. Needs a session cookie. Never repeated blindly: a lost answer leaves open whether it took
   * effect.
   *
   * Let in: every user.
   *
   * Error codes: `licence_rejected`, `session_missing`, `token_refused`, `validation_failed`, `server_crash`.
   */
  uploadIourc(body: IourcUpload, options?: UnkeyedCallOptions): Promise<IourcSuccess['data']>

  /**
   * List host bridges.
   *
   * Those networks of type `bridge_cloud` can use. Up to 5 seconds old. The body has no `message`.
   *
   * `GET /api/system/bridge-clouds`. Needs a session cookie. Safe to repeat.
   *
   * Let in: every user.
   *
   * Error codes: `session_missing`, `token_refused`, `server_crash`.
   */
  listBridgeClouds(options?: UnkeyedCallOptions): Promise<BridgeCloudsSuccess['data']>

  /**
   * List clouds of all labs.
   *
   * NAT clouds with owner and references, host bridges, shared bridges. The body has no `message`.
   *
   * `GET /api/system/clouds`. Needs a session cookie. Safe to repeat.
   *
   * Let in: administrators.
   *
   * Error codes: `session_missing`, `token_refused`, `admin_required`, `server_crash`.
   */
  listClouds(options?: UnkeyedCallOptions): Promise<CloudsSuccess['data']>

  /**
   * Read the version.
   *
   * JSON text, without an envelope. All three version routes answer the same constant.
   *
   * `GET /VERSION`. Public: sends no token. Safe to repeat.
   *
   * Let in: anybody.
   */
  getVersion(options?: UnkeyedCallOptions): Promise<VersionText>

  /**
   * Read the installed version.
   *
   * JSON text, without an envelope. All three version routes answer the same constant.
   *
   * `GET /local_version`. Public: sends no token. Safe to repeat.
   *
   * Let in: anybody.
   */
  getLocalVersion(options?: UnkeyedCallOptions): Promise<VersionText>

  /**
   * Read the published version.
   *
   * JSON text, without an envelope. All three version routes answer the same constant.
   *
   * `GET /online_version`. Public: sends no token. Safe to repeat.
   *
   * Let in: anybody.
   */
  getOnlineVersion(options?: UnkeyedCallOptions): Promise<VersionText>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindLabsOperations(transport: Transport): LabsOperations {
  return {
    login: (body, options) => login(transport, body, options),
    logout: (options) => logout(transport, options),
    getCurrentUser: (options) => getCurrentUser(transport, options),
    registerUser: (body, options) => registerUser(transport, body, options),
    listUsers: (options) => listUsers(transport, options),
    createUser: (body, options) => createUser(transport, body, options),
    getUser: (username, options) => getUser(transport, username, options),
    updateUser: (username, body, options) => updateUser(transport, username, body, options),
    deleteUser: (username, options) => deleteUser(transport, username, options),
    listFolders: (options) => listFolders(transport, options),
    createFolder: (body, options) => createFolder(transport, body, options),
    getFolder: (folder_path, options) => getFolder(transport, folder_path, options),
    moveFolder: (folder_path, body, options) => moveFolder(transport, folder_path, body, options),
    deleteFolder: (folder_path, options) => deleteFolder(transport, folder_path, options),
    createLab: (body, options) => createLab(transport, body, options),
    getLab: (lab_path, options) => getLab(transport, lab_path, options),
    updateLab: (lab_path, body, options) => updateLab(transport, lab_path, body, options),
    deleteLab: (lab_path, options) => deleteLab(transport, lab_path, options),
    getTopology: (lab_path, options) => getTopology(transport, lab_path, options),
    putTopology: (lab_path, body, options) => putTopology(transport, lab_path, body, options),
    putLayout: (lab_path, body, options) => putLayout(transport, lab_path, body, options),
    reconcileLab: (lab_path, options) => reconcileLab(transport, lab_path, options),
    getNodeCatalog: (lab_path, options) => getNodeCatalog(transport, lab_path, options),
    listNodes: (lab_path, options) => listNodes(transport, lab_path, options),
    createNode: (lab_path, body, options) => createNode(transport, lab_path, body, options),
    createNodes: (lab_path, body, options) => createNodes(transport, lab_path, body, options),
    createNodeFromTemplate: (lab_path, body, options) => createNodeFromTemplate(transport, lab_path, body, options),
    createPairedNodes: (lab_path, body, options) => createPairedNodes(transport, lab_path, body, options),
    getNode: (lab_path, node_id, options) => getNode(transport, lab_path, node_id, options),
    updateNode: (lab_path, node_id, body, options) => updateNode(transport, lab_path, node_id, body, options),
    deleteNode: (lab_path, node_id, options) => deleteNode(transport, lab_path, node_id, options),
    startNode: (lab_path, node_id, options) => startNode(transport, lab_path, node_id, options),
    stopNode: (lab_path, node_id, options) => stopNode(transport, lab_path, node_id, options),
    wipeNode: (lab_path, node_id, options) => wipeNode(transport, lab_path, node_id, options),
    getNodeConsole: (lab_path, node_id, options) => getNodeConsole(transport, lab_path, node_id, options),
    getNodeTelnet: (lab_path, node_id, options) => getNodeTelnet(transport, lab_path, node_id, options),
    getNodeRdp: (lab_path, node_id, options) => getNodeRdp(transport, lab_path, node_id, options),
    getNodeLogs: (lab_path, node_id, query, options) => getNodeLogs(transport, lab_path, node_id, query, options),
    previewQemu: (lab_path, node_id, options) => previewQemu(transport, lab_path, node_id, options),
    listNodeInterfaces: (lab_path, node_id, options) => listNodeInterfaces(transport, lab_path, node_id, options),
    listNodeInterfacesV2: (lab_path, node_id, options) => listNodeInterfacesV2(transport, lab_path, node_id, options),
    updateInterface: (lab_path, node_id, interface_index, body, options) => updateInterface(transport, lab_path, node_id, interface_index, body, options),
    getLiveMac: (lab_path, node_id, interface_index, options) => getLiveMac(transport, lab_path, node_id, interface_index, options),
    listNetworks: (lab_path, query, options) => listNetworks(transport, lab_path, query, options),
    createNetwork: (lab_path, body, options) => createNetwork(transport, lab_path, body, options),
    replaceNetwork: (lab_path, network_id, body, options) => replaceNetwork(transport, lab_path, network_id, body, options),
    updateNetwork: (lab_path, network_id, body, options) => updateNetwork(transport, lab_path, network_id, body, options),
    deleteNetwork: (lab_path, network_id, options) => deleteNetwork(transport, lab_path, network_id, options),
    listLinks: (lab_path, options) => listLinks(transport, lab_path, options),
    createLink: (lab_path, body, options) => createLink(transport, lab_path, body, options),
    updateLink: (lab_path, link_id, body, options) => updateLink(transport, lab_path, link_id, body, options),
    deleteLink: (lab_path, link_id, options) => deleteLink(transport, lab_path, link_id, options),
    listTemplates: (template_type, options) => listTemplates(transport, template_type, options),
    listImages: (template_type, template_key, options) => listImages(transport, template_type, template_key, options),
    uploadImage: (template_type, template_key, body, options) => uploadImage(transport, template_type, template_key, body, options),
    listDockerImages: (options) => listDockerImages(transport, options),
    markDockerImage: (body, options) => markDockerImage(transport, body, options),
    unmarkDockerImage: (body, options) => unmarkDockerImage(transport, body, options),
    pullDockerImage: (body, options) => pullDockerImage(transport, body, options),
    listDynamipsImages: (options) => listDynamipsImages(transport, options),
    calibrateDynamips: (body, options) => calibrateDynamips(transport, body, options),
    getHealth: (options) => getHealth(transport, options),
    getStatus: (options) => getStatus(transport, options),
    getPoll: (options) => getPoll(transport, options),
    getSettings: (options) => getSettings(transport, options),
    getIourc: (options) => getIourc(transport, options),
    uploadIourc: (body, options) => uploadIourc(transport, body, options),
    listBridgeClouds: (options) => listBridgeClouds(transport, options),
    listClouds: (options) => listClouds(transport, options),
    getVersion: (options) => getVersion(transport, options),
    getLocalVersion: (options) => getLocalVersion(transport, options),
    getOnlineVersion: (options) => getOnlineVersion(transport, options),
  }
}

/** {@link LabsOperations.login} on a transport of your own. */
export function login(
  transport: Transport,
  body: LoginRequest,
  options?: UnkeyedCallOptions,
): Promise<Pick<LoginSuccess, 'data' | 'access_token' | 'token_type'>> {
  return transport.call(operations.login, { body }, options)
}

/** {@link LabsOperations.logout} on a transport of your own. */
export function logout(transport: Transport, options?: UnkeyedCallOptions): Promise<void> {
  return transport.call(operations.logout, {}, options)
}

/** {@link LabsOperations.getCurrentUser} on a transport of your own. */
export function getCurrentUser(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<CurrentUserSuccess['data']> {
  return transport.call(operations.getCurrentUser, {}, options)
}

/** {@link LabsOperations.registerUser} on a transport of your own. */
export function registerUser(
  transport: Transport,
  body: UserCreate,
  options?: UnkeyedCallOptions,
): Promise<UserSuccess['data']> {
  return transport.call(operations.registerUser, { body }, options)
}

/** {@link LabsOperations.listUsers} on a transport of your own. */
export function listUsers(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<UserMapSuccess['data']> {
  return transport.call(operations.listUsers, {}, options)
}

/** {@link LabsOperations.createUser} on a transport of your own. */
export function createUser(
  transport: Transport,
  body: UserCreate,
  options?: UnkeyedCallOptions,
): Promise<UserSuccess['data']> {
  return transport.call(operations.createUser, { body }, options)
}

/** {@link LabsOperations.getUser} on a transport of your own. */
export function getUser(
  transport: Transport,
  username: string,
  options?: UnkeyedCallOptions,
): Promise<UserSuccess['data']> {
  return transport.call(operations.getUser, { path: { username } }, options)
}

/** {@link LabsOperations.updateUser} on a transport of your own. */
export function updateUser(
  transport: Transport,
  username: string,
  body: UserUpdate,
  options?: UnkeyedCallOptions,
): Promise<UserSuccess['data']> {
  return transport.call(operations.updateUser, { path: { username }, body }, options)
}

/** {@link LabsOperations.deleteUser} on a transport of your own. */
export function deleteUser(
  transport: Transport,
  username: string,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.deleteUser, { path: { username } }, options)
}

/** {@link LabsOperations.listFolders} on a transport of your own. */
export function listFolders(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<FolderListingSuccess['data']> {
  return transport.call(operations.listFolders, {}, options)
}

/** {@link LabsOperations.createFolder} on a transport of your own. */
export function createFolder(
  transport: Transport,
  body: FolderCreate,
  options?: UnkeyedCallOptions,
): Promise<FolderCreatedSuccess['data']> {
  return transport.call(operations.createFolder, { body }, options)
}

/** {@link LabsOperations.getFolder} on a transport of your own. */
export function getFolder(
  transport: Transport,
  folder_path: string,
  options?: UnkeyedCallOptions,
): Promise<FolderListingSuccess['data']> {
  return transport.call(operations.getFolder, { path: { folder_path } }, options)
}

/** {@link LabsOperations.moveFolder} on a transport of your own. */
export function moveFolder(
  transport: Transport,
  folder_path: string,
  body: FolderMove,
  options?: UnkeyedCallOptions,
): Promise<FolderMovedSuccess['data']> {
  return transport.call(operations.moveFolder, { path: { folder_path }, body }, options)
}

/** {@link LabsOperations.deleteFolder} on a transport of your own. */
export function deleteFolder(
  transport: Transport,
  folder_path: string,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.deleteFolder, { path: { folder_path } }, options)
}

/** {@link LabsOperations.createLab} on a transport of your own. */
export function createLab(
  transport: Transport,
  body: LabMetaCreate,
  options?: UnkeyedCallOptions,
): Promise<LabCreatedSuccess['data']> {
  return transport.call(operations.createLab, { body }, options)
}

/** {@link LabsOperations.getLab} on a transport of your own. */
export function getLab(
  transport: Transport,
  lab_path: string,
  options?: UnkeyedCallOptions,
): Promise<LabMetaSuccess['data']> {
  return transport.call(operations.getLab, { path: { lab_path } }, options)
}

/** {@link LabsOperations.updateLab} on a transport of your own. */
export function updateLab(
  transport: Transport,
  lab_path: string,
  body: LabMetaUpdate,
  options?: UnkeyedCallOptions,
): Promise<LabUpdatedSuccess['data']> {
  return transport.call(operations.updateLab, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.deleteLab} on a transport of your own. */
export function deleteLab(
  transport: Transport,
  lab_path: string,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.deleteLab, { path: { lab_path } }, options)
}

/** {@link LabsOperations.getTopology} on a transport of your own. */
export function getTopology(
  transport: Transport,
  lab_path: string,
  options?: UnkeyedCallOptions,
): Promise<LegacyTopologySuccess['data']> {
  return transport.call(operations.getTopology, { path: { lab_path } }, options)
}

/** {@link LabsOperations.putTopology} on a transport of your own. */
export function putTopology(
  transport: Transport,
  lab_path: string,
  body: TopologyPut,
  options?: UnkeyedCallOptions,
): Promise<TopologyEchoSuccess['data']> {
  return transport.call(operations.putTopology, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.putLayout} on a transport of your own. */
export function putLayout(
  transport: Transport,
  lab_path: string,
  body: LayoutPut,
  options?: UnkeyedCallOptions,
): Promise<LayoutSuccess['data']> {
  return transport.call(operations.putLayout, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.reconcileLab} on a transport of your own. */
export function reconcileLab(
  transport: Transport,
  lab_path: string,
  options?: UnkeyedCallOptions,
): Promise<ReconcileSuccess['data']> {
  return transport.call(operations.reconcileLab, { path: { lab_path } }, options)
}

/** {@link LabsOperations.getNodeCatalog} on a transport of your own. */
export function getNodeCatalog(
  transport: Transport,
  lab_path: string,
  options?: UnkeyedCallOptions,
): Promise<NodeCatalogSuccess['data']> {
  return transport.call(operations.getNodeCatalog, { path: { lab_path } }, options)
}

/** {@link LabsOperations.listNodes} on a transport of your own. */
export function listNodes(
  transport: Transport,
  lab_path: string,
  options?: UnkeyedCallOptions,
): Promise<NodeMapSuccess['data']> {
  return transport.call(operations.listNodes, { path: { lab_path } }, options)
}

/** {@link LabsOperations.createNode} on a transport of your own. */
export function createNode(
  transport: Transport,
  lab_path: string,
  body: NodeCreate,
  options?: UnkeyedCallOptions,
): Promise<NodeSuccess['data']> {
  return transport.call(operations.createNode, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.createNodes} on a transport of your own. */
export function createNodes(
  transport: Transport,
  lab_path: string,
  body: NodeBatchCreate,
  options?: UnkeyedCallOptions,
): Promise<NodeBatchSuccess['data']> {
  return transport.call(operations.createNodes, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.createNodeFromTemplate} on a transport of your own. */
export function createNodeFromTemplate(
  transport: Transport,
  lab_path: string,
  body: NodeFromTemplate,
  options?: UnkeyedCallOptions,
): Promise<NodeSuccess['data']> {
  return transport.call(operations.createNodeFromTemplate, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.createPairedNodes} on a transport of your own. */
export function createPairedNodes(
  transport: Transport,
  lab_path: string,
  body: NodeFromPairedTemplate,
  options?: UnkeyedCallOptions,
): Promise<PairedNodesSuccess['data']> {
  return transport.call(operations.createPairedNodes, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.getNode} on a transport of your own. */
export function getNode(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<NodeSuccess['data']> {
  return transport.call(operations.getNode, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.updateNode} on a transport of your own. */
export function updateNode(
  transport: Transport,
  lab_path: string,
  node_id: number,
  body: NodeUpdate,
  options?: UnkeyedCallOptions,
): Promise<NodeSuccess['data']> {
  return transport.call(operations.updateNode, { path: { lab_path, node_id }, body }, options)
}

/** {@link LabsOperations.deleteNode} on a transport of your own. */
export function deleteNode(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.deleteNode, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.startNode} on a transport of your own. */
export function startNode(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.startNode, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.stopNode} on a transport of your own. */
export function stopNode(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.stopNode, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.wipeNode} on a transport of your own. */
export function wipeNode(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.wipeNode, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.getNodeConsole} on a transport of your own. */
export function getNodeConsole(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<ConsoleSuccess['data']> {
  return transport.call(operations.getNodeConsole, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.getNodeTelnet} on a transport of your own. */
export function getNodeTelnet(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<string> {
  return transport.call(operations.getNodeTelnet, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.getNodeRdp} on a transport of your own. */
export function getNodeRdp(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<string> {
  return transport.call(operations.getNodeRdp, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.getNodeLogs} on a transport of your own. */
export function getNodeLogs(
  transport: Transport,
  lab_path: string,
  node_id: number,
  query: GetNodeLogsQuery = {},
  options?: UnkeyedCallOptions,
): Promise<NodeLogsSuccess['data']> {
  return transport.call(operations.getNodeLogs, { path: { lab_path, node_id }, query }, options)
}

/** {@link LabsOperations.previewQemu} on a transport of your own. */
export function previewQemu(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<QemuPreviewSuccess['data']> {
  return transport.call(operations.previewQemu, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.listNodeInterfaces} on a transport of your own. */
export function listNodeInterfaces(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<InterfacesLegacySuccess['data']> {
  return transport.call(operations.listNodeInterfaces, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.listNodeInterfacesV2} on a transport of your own. */
export function listNodeInterfacesV2(
  transport: Transport,
  lab_path: string,
  node_id: number,
  options?: UnkeyedCallOptions,
): Promise<InterfaceListSuccess['data']> {
  return transport.call(operations.listNodeInterfacesV2, { path: { lab_path, node_id } }, options)
}

/** {@link LabsOperations.updateInterface} on a transport of your own. */
export function updateInterface(
  transport: Transport,
  lab_path: string,
  node_id: number,
  interface_index: number,
  body: InterfaceUpdate,
  options?: UnkeyedCallOptions,
): Promise<InterfaceSuccess['interface']> {
  return transport.call(operations.updateInterface, { path: { lab_path, node_id, interface_index }, body }, options)
}

/** {@link LabsOperations.getLiveMac} on a transport of your own. */
export function getLiveMac(
  transport: Transport,
  lab_path: string,
  node_id: number,
  interface_index: number,
  options?: UnkeyedCallOptions,
): Promise<LiveMac> {
  return transport.call(operations.getLiveMac, { path: { lab_path, node_id, interface_index } }, options)
}

/** {@link LabsOperations.listNetworks} on a transport of your own. */
export function listNetworks(
  transport: Transport,
  lab_path: string,
  query: ListNetworksQuery = {},
  options?: UnkeyedCallOptions,
): Promise<NetworkMapSuccess['data']> {
  return transport.call(operations.listNetworks, { path: { lab_path }, query }, options)
}

/** {@link LabsOperations.createNetwork} on a transport of your own. */
export function createNetwork(
  transport: Transport,
  lab_path: string,
  body: NetworkCreate,
  options?: UnkeyedCallOptions,
): Promise<NetworkCreatedSuccess['network']> {
  return transport.call(operations.createNetwork, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.replaceNetwork} on a transport of your own. */
export function replaceNetwork(
  transport: Transport,
  lab_path: string,
  network_id: number,
  body: NetworkUpdate,
  options?: UnkeyedCallOptions,
): Promise<NetworkReplacedSuccess['data']> {
  return transport.call(operations.replaceNetwork, { path: { lab_path, network_id }, body }, options)
}

/** {@link LabsOperations.updateNetwork} on a transport of your own. */
export function updateNetwork(
  transport: Transport,
  lab_path: string,
  network_id: number,
  body: NetworkUpdate,
  options?: UnkeyedCallOptions,
): Promise<Pick<NetworkUpdatedSuccess, 'event' | 'network'>> {
  return transport.call(operations.updateNetwork, { path: { lab_path, network_id }, body }, options)
}

/** {@link LabsOperations.deleteNetwork} on a transport of your own. */
export function deleteNetwork(
  transport: Transport,
  lab_path: string,
  network_id: number,
  options?: UnkeyedCallOptions,
): Promise<void> {
  return transport.call(operations.deleteNetwork, { path: { lab_path, network_id } }, options)
}

/** {@link LabsOperations.listLinks} on a transport of your own. */
export function listLinks(
  transport: Transport,
  lab_path: string,
  options?: UnkeyedCallOptions,
): Promise<LinkListSuccess['data']> {
  return transport.call(operations.listLinks, { path: { lab_path } }, options)
}

/** {@link LabsOperations.createLink} on a transport of your own. */
export function createLink(
  transport: Transport,
  lab_path: string,
  body: LinkCreate,
  options?: CallOptions,
): Promise<Pick<LinkCreatedSuccess, 'link' | 'network'>> {
  return transport.call(operations.createLink, { path: { lab_path }, body }, options)
}

/** {@link LabsOperations.updateLink} on a transport of your own. */
export function updateLink(
  transport: Transport,
  lab_path: string,
  link_id: string,
  body: LinkPatch,
  options?: UnkeyedCallOptions,
): Promise<LinkUpdatedSuccess['link']> {
  return transport.call(operations.updateLink, { path: { lab_path, link_id }, body }, options)
}

/** {@link LabsOperations.deleteLink} on a transport of your own. */
export function deleteLink(
  transport: Transport,
  lab_path: string,
  link_id: string,
  options?: UnkeyedCallOptions,
): Promise<Pick<LinkDeletedSuccess, 'already_deleted'>> {
  return transport.call(operations.deleteLink, { path: { lab_path, link_id } }, options)
}

/** {@link LabsOperations.listTemplates} on a transport of your own. */
export function listTemplates(
  transport: Transport,
  template_type: string,
  options?: UnkeyedCallOptions,
): Promise<TemplateMapSuccess['data']> {
  return transport.call(operations.listTemplates, { path: { template_type } }, options)
}

/** {@link LabsOperations.listImages} on a transport of your own. */
export function listImages(
  transport: Transport,
  template_type: string,
  template_key: string,
  options?: UnkeyedCallOptions,
): Promise<ImageMapSuccess['data']> {
  return transport.call(operations.listImages, { path: { template_type, template_key } }, options)
}

/** {@link LabsOperations.uploadImage} on a transport of your own. */
export function uploadImage(
  transport: Transport,
  template_type: string,
  template_key: string,
  body: ImageUpload,
  options?: UnkeyedCallOptions,
): Promise<ImageSuccess['data']> {
  return transport.call(operations.uploadImage, { path: { template_type, template_key }, body }, options)
}

/** {@link LabsOperations.listDockerImages} on a transport of your own. */
export function listDockerImages(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<DockerImagesSuccess['data']> {
  return transport.call(operations.listDockerImages, {}, options)
}

/** {@link LabsOperations.markDockerImage} on a transport of your own. */
export function markDockerImage(
  transport: Transport,
  body: DockerImageRef,
  options?: UnkeyedCallOptions,
): Promise<DockerMarkedSuccess['data']> {
  return transport.call(operations.markDockerImage, { body }, options)
}

/** {@link LabsOperations.unmarkDockerImage} on a transport of your own. */
export function unmarkDockerImage(
  transport: Transport,
  body: DockerImageRef,
  options?: UnkeyedCallOptions,
): Promise<DockerUnmarkedSuccess['data']> {
  return transport.call(operations.unmarkDockerImage, { body }, options)
}

/** {@link LabsOperations.pullDockerImage} on a transport of your own. */
export function pullDockerImage(
  transport: Transport,
  body: DockerPull,
  options?: UnkeyedCallOptions,
): Promise<DockerPulledSuccess['data']> {
  return transport.call(operations.pullDockerImage, { body }, options)
}

/** {@link LabsOperations.listDynamipsImages} on a transport of your own. */
export function listDynamipsImages(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<DynamipsImagesSuccess['data']> {
  return transport.call(operations.listDynamipsImages, {}, options)
}

/** {@link LabsOperations.calibrateDynamips} on a transport of your own. */
export function calibrateDynamips(
  transport: Transport,
  body: DynamipsCalibrate,
  options?: UnkeyedCallOptions,
): Promise<DynamipsCalibratedSuccess['data']> {
  return transport.call(operations.calibrateDynamips, { body }, options)
}

/** {@link LabsOperations.getHealth} on a transport of your own. */
export function getHealth(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<HealthSuccess['data']> {
  return transport.call(operations.getHealth, {}, options)
}

/** {@link LabsOperations.getStatus} on a transport of your own. */
export function getStatus(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<SystemStatusSuccess['data']> {
  return transport.call(operations.getStatus, {}, options)
}

/** {@link LabsOperations.getPoll} on a transport of your own. */
export function getPoll(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<PollSuccess['data']> {
  return transport.call(operations.getPoll, {}, options)
}

/** {@link LabsOperations.getSettings} on a transport of your own. */
export function getSettings(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<SettingsSuccess['data']> {
  return transport.call(operations.getSettings, {}, options)
}

/** {@link LabsOperations.getIourc} on a transport of your own. */
export function getIourc(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<IourcSuccess['data']> {
  return transport.call(operations.getIourc, {}, options)
}

/** {@link LabsOperations.uploadIourc} on a transport of your own. */
export function uploadIourc(
  transport: Transport,
  body: IourcUpload,
  options?: UnkeyedCallOptions,
): Promise<IourcSuccess['data']> {
  return transport.call(operations.uploadIourc, { body }, options)
}

/** {@link LabsOperations.listBridgeClouds} on a transport of your own. */
export function listBridgeClouds(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<BridgeCloudsSuccess['data']> {
  return transport.call(operations.listBridgeClouds, {}, options)
}

/** {@link LabsOperations.listClouds} on a transport of your own. */
export function listClouds(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<CloudsSuccess['data']> {
  return transport.call(operations.listClouds, {}, options)
}

/** {@link LabsOperations.getVersion} on a transport of your own. */
export function getVersion(transport: Transport, options?: UnkeyedCallOptions): Promise<VersionText> {
  return transport.call(operations.getVersion, {}, options)
}

/** {@link LabsOperations.getLocalVersion} on a transport of your own. */
export function getLocalVersion(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<VersionText> {
  return transport.call(operations.getLocalVersion, {}, options)
}

/** {@link LabsOperations.getOnlineVersion} on a transport of your own. */
export function getOnlineVersion(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<VersionText> {
  return transport.call(operations.getOnlineVersion, {}, options)
}
