import { momentOf, standIn } from './apply-fault.ts'
import { advanceClock, type DispatcherOptions, enterJournal } from './dispatcher.ts'
import type { ExchangeRequest } from './exchange.ts'
import { emptyResponse } from './respond.ts'
import type { Handshake, ServerSocket } from './server-socket.ts'
import type { Service } from './service.ts'
import { isOnFrames, shapeFrames } from './shape-frames.ts'

export interface SocketDispatcher {
  /** Carries a handshake to its service, through whatever the fault plan has in store for it. */
  connect(service: Service, request: ExchangeRequest): Promise<Handshake>
  /** Breaks every open socket, or those whose path ends with this text. @returns how many */
  drop(pathEndsWith?: string): number
  readonly openCount: number
}

/** The one path every handshake takes: identify, faults, the service, faults on its frames. */
export function createSocketDispatcher(options: DispatcherOptions): SocketDispatcher {
  const { clock, faults } = options
  const open = new Map<ServerSocket, string>()

  function track(socket: ServerSocket, path: string): void {
    open.set(socket, path)
    socket.onClose(() => open.delete(socket))
  }

  return {
    async connect(service, request) {
      const identity = service.identify(request)
      const actions = faults.take({ ...identity, from: 'client' })
      const entry = enterJournal(options, service, request, identity, 'client', actions)
      for (const action of actions) {
        if (action.kind === 'delay') await clock.sleep(action.ms, request.signal)
        else if (action.kind === 'advance') await advanceClock(clock, action.ms)
      }
      const refusal = actions.find((action) => !isOnFrames(action) && momentOf(action) !== null)
      const handshake: Handshake = refusal
        ? standIn(refusal, service, request)
        : ((await service.connect?.(request)) ?? emptyResponse(404))
      if (handshake.kind === 'drop') return handshake
      if (handshake.kind === 'response') {
        entry.status = handshake.status
        return handshake
      }
      entry.status = 101
      entry.framesSent = 0
      const onFrames = actions.filter(isOnFrames)
      return {
        kind: 'accept',
        serve(socket) {
          track(socket, request.url.pathname)
          handshake.serve(
            shapeFrames(socket, onFrames, () => {
              entry.framesSent = (entry.framesSent ?? 0) + 1
            }),
          )
        },
      }
    },
    drop(pathEndsWith = '') {
      const doomed = [...open].filter(([, path]) => path.endsWith(pathEndsWith))
      for (const [socket] of doomed) socket.close()
      return doomed.length
    },
    get openCount() {
      return open.size
    },
  }
}
