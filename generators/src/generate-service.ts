import { findUnused } from './contract/check-shared.ts'
import type { Contract } from './contract/contract.ts'
import type { KeyGrammar } from './contract/key-grammar.ts'
import { ContractError, type Problem } from './contract/problem.ts'
import { readContract } from './contract/read-contract.ts'
import { readDocuments } from './contract/read-documents.ts'
import { readKeys } from './contract/read-keys.ts'
import { readProfiles } from './contract/read-profiles.ts'
import { emitContract, emitDocumentSet } from './emit/emit-contract.ts'
import { emitKeys } from './emit/keys-file.ts'
import { emitProfiles } from './emit/profiles-file.ts'
import { findDocuments, findSideFile, outputFolderOf } from './find-documents.ts'

export interface ServiceOutput {
  /** Contracts read, relative to the root. */
  readonly contracts: readonly string[]
  /** What they ask for, relative to the root. Incomplete where there are problems. */
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Everything generated from one folder of contracts, nothing written. */
export async function generateService(root: string, service: string): Promise<ServiceOutput> {
  const contracts: string[] = []
  const files = new Map<string, string>()
  const problems: Problem[] = []
  const attempt = async (file: string, work: () => Promise<void> | void) => {
    contracts.push(file)
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ContractError)) throw error
      problems.push(...error.problems)
    }
  }

  const read: Contract[] = []
  const documents = await findDocuments(root, service)
  for (const { outputFolder, ...source } of documents) {
    await attempt(source.file, async () => {
      const contract = await readContract(source)
      read.push(contract)
      for (const [file, text] of await emitContract(contract)) files.set(`${outputFolder}/${file}`, text)
    })
  }
  // A broken document may be the one that uses it.
  if (read.length === documents.length) problems.push(...sharedInVain(read))

  const output = outputFolderOf(service)
  let keys: KeyGrammar | null = null
  const keysFile = await findSideFile(root, service, 'keys')
  if (keysFile !== null) {
    await attempt(keysFile.file, () => {
      keys = readKeys(keysFile)
      files.set(`${output}/keys.ts`, emitKeys(keys))
    })
  }
  const documentsFile = await findSideFile(root, service, 'documents')
  // What it names in a broken file would be missed for the wrong reason.
  if (documentsFile !== null && problems.length === 0) {
    await attempt(documentsFile.file, async () => {
      const set = readDocuments({ ...documentsFile, surfaces: read, keys })
      for (const [file, text] of await emitDocumentSet(set)) files.set(`${output}/documents/${file}`, text)
    })
  }
  const profilesFile = await findSideFile(root, service, 'profiles')
  if (profilesFile !== null && problems.length === 0) {
    await attempt(profilesFile.file, () => {
      files.set(`${output}/profiles.ts`, emitProfiles(readProfiles({ ...profilesFile, surfaces: read })))
    })
  }
  if (profilesFile === null) problems.push(...optionalInVain(read))
  return { contracts, files, problems }
}

/** Nobody could tell which servers have what is optional. */
function optionalInVain(contracts: readonly Contract[]): readonly Problem[] {
  return contracts
    .filter(({ optional }) => optional)
    .map(({ file }) => {
      const reason = 'x-nova-optional needs a profiles.yaml beside it that says which version has which operation'
      return { file, line: 1, column: 1, reason }
    })
}

function sharedInVain(contracts: readonly Contract[]): readonly Problem[] {
  const files = new Map(contracts.flatMap(({ shared }) => (shared ? [[shared.document.file, shared.document]] : [])))
  return [...files.values()].flatMap((document) => findUnused(document, contracts))
}
