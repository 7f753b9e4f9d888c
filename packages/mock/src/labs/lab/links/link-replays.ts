const capacity = 1024

/** Answers of links that were made, by lab and idempotency key. */
export interface LinkReplays<T> {
  find(labPath: string, key: string): T | undefined
  keep(labPath: string, key: string, answer: T): void
  forget(): void
}

/** The newest 1024, those that were asked for last staying longest. In memory, without an end in time. */
export function createLinkReplays<T>(): LinkReplays<T> {
  const answers = new Map<string, T>()
  const keyOf = (labPath: string, key: string) => JSON.stringify([labPath, key])
  return {
    find(labPath, key) {
      const slot = keyOf(labPath, key)
      const answer = answers.get(slot)
      if (answer === undefined) return undefined
      answers.delete(slot)
      answers.set(slot, answer)
      return answer
    },
    keep(labPath, key, answer) {
      answers.set(keyOf(labPath, key), answer)
      const [oldest] = answers.keys()
      if (answers.size > capacity && oldest !== undefined) answers.delete(oldest)
    },
    forget: () => answers.clear(),
  }
}
