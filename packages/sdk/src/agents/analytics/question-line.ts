/** Questions under way, oldest first. */
export interface QuestionLine<Asked> {
  /** A question was sent. */
  push(asked: Asked): void
  /** A frame came that answers: which question it is the answer to, or null when none is open. */
  shift(): Asked | null
  /** The connection is gone: what was not answered, oldest first. */
  drain(): readonly Asked[]
  readonly oldest: Asked | null
  readonly size: number
}

/**
 * Pairs answers with questions. Frames name no question, but each is answered by exactly one frame, in order: so the
 * oldest open question is the one. That holds within one connection only.
 */
export function createQuestionLine<Asked>(): QuestionLine<Asked> {
  let open: Asked[] = []
  return {
    push: (asked) => void open.push(asked),
    shift: () => open.shift() ?? null,
    drain() {
      const left = open
      open = []
      return left
    },
    get oldest() {
      return open[0] ?? null
    },
    get size() {
      return open.length
    },
  }
}
