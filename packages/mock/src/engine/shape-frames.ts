import type { FaultAction } from './fault-rule.ts'
import type { ServerSocket } from './server-socket.ts'

/** Whether an action is about what a socket carries rather than about its handshake. */
export function isOnFrames(action: FaultAction): boolean {
  return (
    action.kind === 'lose' ||
    action.kind === 'swap' ||
    action.kind === 'mute' ||
    (action.kind === 'drop' && action.afterFrames !== undefined)
  )
}

export interface FramePlan {
  /** Texts that go out now, in this order. */
  readonly send: readonly string[]
  /** Kept back until the next frame. */
  readonly held: string | null
  readonly breaks: boolean
}

/** What becomes of the frame with this number, counted from 1, while another may be held back. */
export function planFrame(
  actions: readonly FaultAction[],
  frame: number,
  text: string,
  held: string | null,
): FramePlan {
  const swapped = actions.some((action) => action.kind === 'swap' && action.frame === frame)
  const isLost = actions.some(
    (action) =>
      (action.kind === 'lose' && frame >= action.frame && frame < action.frame + (action.count ?? 1)) ||
      (action.kind === 'mute' && frame > action.afterFrames),
  )
  const breaks = actions.some((action) => action.kind === 'drop' && action.afterFrames === frame)
  if (isLost) return { send: [], held, breaks }
  if (swapped && held === null) return { send: [], held: text, breaks }
  return { send: held === null ? [text] : [text, held], held: null, breaks }
}

/** The socket with its frames lost, swapped, or cut off. */
export function shapeFrames(socket: ServerSocket, actions: readonly FaultAction[], onFrame: () => void): ServerSocket {
  let frame = 0
  let held: string | null = null
  if (actions.some((action) => action.kind === 'drop' && action.afterFrames === 0)) socket.close()
  return {
    get isOpen() {
      return socket.isOpen
    },
    send(text) {
      if (!socket.isOpen) return
      frame += 1
      const plan = planFrame(actions, frame, text, held)
      held = plan.held
      for (const piece of plan.send) {
        socket.send(piece)
        onFrame()
      }
      if (plan.breaks) socket.close()
    },
    close: (code, reason) => socket.close(code, reason),
    onMessage: (listener) => socket.onMessage(listener),
    onClose: (listener) => socket.onClose(listener),
  }
}
