import type { CheckContext } from './check.ts'

/** More turns than any wait of the service takes; a wait beyond ends by the time limit of its request. */
const MOST_TURNS = 1000
const TURN_MS = 1000

/** Waits for an answer that the service holds back, and lets its time pass where that can be done. */
export async function whileTimePasses<T>({ control }: Pick<CheckContext, 'control'>, answer: Promise<T>): Promise<T> {
  if (!control) return answer
  let isOver = false
  const over = answer.then(
    () => {
      isOver = true
    },
    () => {
      isOver = true
    },
  )
  for (let turn = 0; turn < MOST_TURNS && !isOver; turn++) await Promise.race([over, control.advance(TURN_MS)])
  return answer
}
