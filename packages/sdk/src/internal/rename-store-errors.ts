import type { RecordStore } from './record-store.ts'

/**
 * A store whose errors have the name of the service that uses it.
 *
 * @param create Makes the store; what it throws is renamed, too.
 */
export function renameStoreErrors(create: () => RecordStore, rename: (error: unknown) => Error): RecordStore {
  const renamed =
    <Given extends unknown[], T>(act: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      try {
        return await act(...given)
      } catch (error) {
        throw rename(error)
      }
    }
  try {
    const { list, load, save, remove, claim } = create()
    return {
      list: renamed(list),
      load: renamed(load),
      save: renamed(save),
      remove: renamed(remove),
      claim: renamed(claim),
    }
  } catch (error) {
    throw rename(error)
  }
}
