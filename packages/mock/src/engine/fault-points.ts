import type { Clock } from './clock.ts'
import type { FaultPlan } from './fault-plan.ts'

/** A dependency inside the platform that failed because the plan said so. */
export class PointFailure extends Error {
  readonly point: string
  /** An error the service has no name for, such as a refused connection. */
  readonly isConnection: boolean

  constructor(point: string, isConnection: boolean) {
    super(`The fault plan made ${point} fail`)
    this.name = 'PointFailure'
    this.point = point
    this.isConnection = isConnection
  }
}

/** Passes a named point inside the platform; rejects with {@link PointFailure} when a fault waits there. */
export type PassPoint = (name: string) => Promise<void>

export function createFaultPoints(faults: FaultPlan, clock: Clock): PassPoint {
  return async (name) => {
    for (const action of faults.take({ operation: name, from: 'control-plane', isPoint: true })) {
      if (action.kind === 'delay') await clock.sleep(action.ms)
      else
        throw new PointFailure(name, action.kind === 'drop' || (action.kind === 'fail' && action.connection === true))
    }
  }
}
