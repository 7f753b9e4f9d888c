import type { Clock } from '../engine/clock.ts'
import type { ExchangeRequest } from '../engine/exchange.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { SeededRandom } from '../engine/random.ts'
import type { Service } from '../engine/service.ts'
import { createAccessTokens } from './auth/access-tokens.ts'
import { createAuthenticator } from './auth/authenticate.ts'
import { createSessions } from './auth/sessions.ts'
import {
  type CatalogueContext,
  listDockerImages,
  markDockerImage,
  pullDockerImage,
  unmarkDockerImage,
  uploadImage,
} from './catalogue/change-images.ts'
import { createCatalogue, type KeptCatalogue } from './catalogue/create-catalogue.ts'
import { calibrateDynamips, listDynamipsImages } from './catalogue/dynamips.ts'
import { getNodeCatalog, listImages, listTemplates } from './catalogue/read-catalogue.ts'
import type { LabStore, LabsHandler, LabsSwitches, StoredLab } from './context.ts'
import { operations } from './contract.ts'
import type { HasLabsDefect } from './defects.ts'
import { createLab, deleteLab, getLab, updateLab } from './files/manage-labs.ts'
import {
  createFolder,
  deleteFolder,
  type FolderContext,
  getFolder,
  listFolders,
  moveFolder,
} from './folders/manage-folders.ts'
import { crash } from './http/answer.ts'
import { createLabRouter, decodeTarget } from './http/lab-router.ts'
import { planFailure } from './http/plan-failure.ts'
import { createServe } from './http/serve-request.ts'
import { createHub, type LiveHub } from './hub/create-hub.ts'
import { isCurrent, loadDocument, readDocument } from './lab/document-file.ts'
import { createLabStore } from './lab/lab-store.ts'
import { createLabPart, type LabHandles } from './lab-handlers.ts'
import { channelOf, connectSocket } from './open-socket.ts'
import type { LabsSettings } from './settings.ts'
import { createLabsState, type LabsSnapshot } from './state/labs-state.ts'
import { publishPages } from './system/publish-pages.ts'
import {
  getHealth,
  getIourc,
  getPoll,
  getSettings,
  getStatus,
  getVersion,
  listBridgeClouds,
  listClouds,
  type SystemContext,
  uploadIourc,
} from './system/report-system.ts'
import { type AccountContext, getCurrentUser, logIn, logOut } from './users/log-in.ts'
import { createUser, deleteUser, getUser, listUsers, registerUser, updateUser } from './users/manage-users.ts'

export interface LabsServiceOptions {
  readonly settings: LabsSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly stored?: LabsSnapshot | undefined
  readonly save: () => Promise<void>
  readonly pass: PassPoint
  readonly has: HasLabsDefect
  readonly onUnexpected: (error: unknown) => void
}

/** The labs service behind the engine, and the handles tests have on it. */
export interface LabsService extends Service {
  readonly labs: LabStore
  readonly hub: LiveHub
  readonly switches: LabsSwitches
  readonly handles: LabHandles
  snapshot(): LabsSnapshot
  /** What was only in memory is gone, as after a restart of the process. */
  restart(): void
  expireSessions(): void
  /** Takes all accounts away, sessions included. @returns a function that brings exactly those back */
  parkUsers(): () => void
  close(): void
}

export function createLabsService(options: LabsServiceOptions): LabsService {
  const { settings, clock, random, has, pass, onUnexpected } = options
  const state = createLabsState(settings, random.hex(64), options.stored)
  const startedAtMs = clock.now()
  const kept = state.keep('labs', () => labs.entries()) as readonly (readonly [string, StoredLab])[] | undefined
  const seeded = Object.entries(settings.labs).map(([path, document]): [string, StoredLab] => [
    path,
    { document, row: null, modifiedAtMs: startedAtMs },
  ])
  const labs: LabStore = createLabStore(clock.now, kept ?? seeded)
  const catalogue = createCatalogue(state.keep('catalogue', () => catalogue.snapshot()) as KeptCatalogue | undefined)
  const switches: LabsSwitches = { databaseUp: true, heldLocks: new Set() }
  const restarts: (() => void)[] = []
  const closes: (() => void)[] = []
  const hub = createHub({ has, pass, snapshot: (channel) => snapshotOf(labs, channel) })

  const context: FolderContext & CatalogueContext & { readonly hub: LiveHub } = {
    settings,
    clock,
    random,
    has,
    labs,
    hub,
    catalogue,
    switches,
    pass,
    onUnexpected,
    onRestart: (forget) => void restarts.push(forget),
    onClose: (stop) => void closes.push(stop),
    keep: (name, snapshot) => state.keep(name, snapshot),
    state,
    startedAtMs,
  }
  const sessions = createSessions(state, settings, { clock, random, has })
  const tokens = createAccessTokens(state.secret, settings.accessTokenExpireMinutes, clock)
  const authenticator = createAuthenticator({ state, sessions, tokens, has })
  const accounts: AccountContext = { state, sessions, tokens, settings, nowMs: clock.now, has }
  const part = createLabPart(context)
  const system: SystemContext = { ...context, countRunning: part.countRunning }

  const handlers: Readonly<Record<string, LabsHandler>> = {
    ...part.handlers,
    login: (call) => logIn(accounts, call),
    logout: (call) => logOut(accounts, call),
    getCurrentUser: (call) => getCurrentUser(accounts, call),
    registerUser: (call) => registerUser(accounts, call),
    listUsers: () => listUsers(accounts),
    createUser: (call) => createUser(accounts, call),
    getUser: (call) => getUser(accounts, call),
    updateUser: (call) => updateUser(accounts, call),
    deleteUser: (call) => deleteUser(accounts, call),
    listFolders: (call) => listFolders(context, call),
    getFolder: (call) => getFolder(context, call),
    createFolder: (call) => createFolder(context, call),
    moveFolder: (call) => moveFolder(context, call),
    deleteFolder: (call) => deleteFolder(context, call),
    createLab: (call) => createLab(context, call),
    getLab: (call) => getLab(context, call),
    updateLab: (call) => updateLab(context, call),
    deleteLab: (call) => deleteLab(context, call),
    getNodeCatalog: (call) => getNodeCatalog(context, call),
    listTemplates: (call) => listTemplates(context, call),
    listImages: (call) => listImages(context, call),
    uploadImage: (call) => uploadImage(context, call),
    listDockerImages: () => listDockerImages(context),
    markDockerImage: (call) => markDockerImage(context, call),
    unmarkDockerImage: (call) => unmarkDockerImage(context, call),
    pullDockerImage: (call) => pullDockerImage(context, call),
    listDynamipsImages: () => listDynamipsImages(context),
    calibrateDynamips: (call) => calibrateDynamips(context, call),
    getHealth: () => getHealth(context),
    getStatus: () => getStatus(system),
    getPoll: () => getPoll(context),
    getSettings: () => getSettings(context),
    getIourc: () => getIourc(system),
    uploadIourc: (call) => uploadIourc(system, call),
    listBridgeClouds: () => listBridgeClouds(context),
    listClouds: () => listClouds(context),
    getVersion: () => getVersion(context),
    getLocalVersion: () => getVersion(context),
    getOnlineVersion: () => getVersion(context),
  }

  const route = createLabRouter(operations)
  const serve = createServe({
    route,
    handlers,
    authenticator,
    corsOrigins: settings.corsOrigins,
    has,
    isDatabaseUp: () => switches.databaseUp,
    save: options.save,
    publish: (pathname) => publishPages(pathname, settings.version),
    onUnexpected,
  })

  return {
    name: 'labs',
    identify(request) {
      if (request.method === 'OPTIONS') return { operation: 'preflight' }
      if (isUpgrade(request)) return { operation: 'watchLab', key: channelOf(request.rawTarget, has) ?? undefined }
      const routing = route(request.method, decodeTarget(request.rawTarget))
      return { operation: routing.kind === 'found' ? routing.operation.name : 'unknown' }
    },
    handle: serve.handle,
    connect: async (request) => (switches.databaseUp ? connectSocket(request, { authenticator, hub, has }) : crash()),
    fail: (request, error) => serve.withCors(planFailure(error), request),
    labs,
    hub,
    switches,
    handles: part.handles,
    snapshot: () => state.snapshot(),
    restart() {
      for (const forget of restarts) forget()
      hub.restart()
    },
    expireSessions: () => sessions.expireAll(),
    parkUsers() {
      const parked = [...state.users]
      state.users.clear()
      return () => {
        state.users.clear()
        for (const [name, user] of parked) state.users.set(name, user)
      }
    },
    close() {
      for (const stop of closes) stop()
    },
  }
}

const isUpgrade = ({ headers }: ExchangeRequest) => headers.get('upgrade')?.toLowerCase() === 'websocket'

/** The whole lab behind a channel that is named after its file. */
function snapshotOf(labs: LabStore, channel: string) {
  const document = labs.get(channel)?.document
  if (!document || !isCurrent(document)) return null
  return { documentId: document.id, payload: readDocument(loadDocument(document)) }
}
