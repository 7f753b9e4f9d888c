import type { EdfiStorage } from '../storage/storage.ts'
import type { RunJobDocument } from './executor-calls.ts'
import { ExecutorFailure } from './executor-failure.ts'

/** The objects of a job, as its executor reaches them. */
export interface ExecutorFiles {
  /** @throws ExecutorFailure `input_s3_download` for one that is not there */
  readInput(variable: string): Promise<Uint8Array>
  /** The roster the job names. @throws ExecutorFailure */
  readRoster(): Promise<string>
  /** @param name below `output/` @throws ExecutorFailure `artifact_s3_upload` */
  writeOutput(name: string, text: string): Promise<void>
  /** The key of a folder of output. */
  outputPath(folder: string): string
  inputKey(variable: string): string
}

/** The key in an `s3://` address, letter by letter. */
const keyOf = (address: string): string => address.replace(/^s3:\/\/[^/]+\//, '')

export function createExecutorFiles(
  { appDataBasePath, inputFiles, rosterFilePath }: RunJobDocument,
  storage: Pick<EdfiStorage, 'getObject' | 'putObject'>,
): ExecutorFiles {
  const base = keyOf(appDataBasePath)
  // The name is read as if it were a URL: what comes behind such a letter is lost.
  const inputKey = (variable: string) => `${base}/input/${inputFiles[variable] ?? ''}`.replace(/[?;].*$/s, '')

  return {
    inputKey,
    outputPath: (folder) => `${base}/output/${folder}`,
    async readInput(variable) {
      const path = inputKey(variable)
      const bytes = await storage.getObject(path).catch(() => null)
      if (!bytes) throw new ExecutorFailure('input_s3_download', `There is no ${path}`, { name: variable, path })
      return bytes
    },
    async readRoster() {
      const key = keyOf(rosterFilePath ?? '')
      const bytes = await storage.getObject(key).catch(() => null)
      if (!bytes) throw new ExecutorFailure('unknown', `There is no roster ${key}`)
      return new TextDecoder().decode(bytes)
    },
    async writeOutput(name, text) {
      const path = `${base}/output/${name}`
      try {
        await storage.putObject(path, text)
      } catch (error) {
        throw new ExecutorFailure('artifact_s3_upload', String(error), { name, path })
      }
    },
  }
}
