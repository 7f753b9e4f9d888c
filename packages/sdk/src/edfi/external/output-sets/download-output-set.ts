import type { DownloadResult } from '../../../internal/download/download-object.ts'
import { redactText } from '../../../internal/redact.ts'
import { getRuntime, type HasRuntime, type Runtime } from '../../../internal/runtime.ts'
import { isUrlFresh, type Moment, momentOf } from '../../../internal/storage/url-age.ts'
import { edfiError } from '../../errors.ts'
import type { OutputSet } from '../../generated/external/types.ts'
import { type DownloadAllOptions, downloadAll } from '../../outputs/download-all.ts'
import { downloadNamed } from '../../outputs/download-named.ts'
import { checkKey } from '../../paths/check-key.ts'
import { pathRefused } from '../../paths/path-error.ts'
import type { EdfiExternalClient } from '../external-client.ts'

/** A file of an output set. */
export interface SetFile {
  /** Within the set, such as `studentAssessments.jsonl`. */
  readonly name: string
}

/** Where the files of an output set go, and which. */
export interface DownloadOutputSetOptions<To extends string = string> extends DownloadAllOptions<SetFile, To> {
  /** Which files, by their names. @default all of them */
  readonly filter?: (name: string) => boolean
}

/** A file that was downloaded, with proof. */
export type DownloadedSetFile<To> = SetFile & DownloadResult<To>

/**
 * Downloads the files of an output set, several at once, in the order of the set: each byte of one version, of the
 * announced length, gone on with after an interruption. Links are made once for all files, and again for all when one
 * of them ages or dies. A path shows a file only when all of it is there. Sets hold data of students.
 *
 * @param set As `syncOutputSets` and `waitForOutputSets` give it.
 * @throws EdfiError `output_set_not_found` with the partners the token holds; `token_insufficient`;
 * `path_refused` for a name that would leave its folder; `output_missing` when the service made a link to a file that
 * is gone; `destination_unwritable`, `disk_full`, `download_changed`, and what a download can fail with.
 *
 * @example
 * ```ts
 * for (const set of await waitForOutputSets(client, { partner: 'ea', jobUid }))
 *   for (const { name, path, size_bytes } of await downloadOutputSet(client, set, { to: `results/${set.uid}` }))
 *     console.log(name, path, size_bytes)
 * ```
 */
export async function downloadOutputSet<To extends string = 'bytes'>(
  client: Pick<EdfiExternalClient, 'createDownloadLinks' | 'baseUrl'> & HasRuntime,
  set: Pick<OutputSet, 'uid' | 'files'>,
  options: DownloadOutputSetOptions<To> = {},
): Promise<readonly DownloadedSetFile<To>[]> {
  const operation = 'downloadOutputSet'
  const { filter = () => true } = options
  const names = set.files.filter(filter)
  for (const name of names) {
    const refusal = checkKey(name)
    if (refusal) throw pathRefused(refusal)
  }
  const links = createSharedLinks(client, getRuntime(client), set.uid)
  return await downloadAll<SetFile, To>({
    operation,
    options,
    list: async () => names.map((name) => ({ name })),
    download: ({ name }, one) => {
      const details = { setUid: set.uid, name }
      const place = `${client.baseUrl} set ${set.uid}`
      const findUrl = links.finderFor(name)
      return downloadNamed<To>(getRuntime(client), { name, place, operation, details, findUrl }, one)
    },
  })
}

/** What links live, and how old one may be that a file begins with. */
const LINK_LIFE_MS = 3_600_000

interface Round {
  readonly number: number
  readonly receivedAt: Moment
  readonly links: Promise<Readonly<Record<string, string>>>
}

/**
 * Links of all files come in one answer. Whoever has not used the latest answer yet takes its link from there; whoever
 * has used it, because the link died since, asks for new ones.
 */
function createSharedLinks(
  client: Pick<EdfiExternalClient, 'createDownloadLinks'>,
  { clock }: Pick<Runtime, 'clock'>,
  setUid: string,
) {
  let latest: Round | null = null
  let rounds = 0
  const ask = (signal: AbortSignal): Round => {
    rounds += 1
    const receivedAt = momentOf(clock)
    const links = client.createDownloadLinks(setUid, { signal }).then(({ downloadLinks }) => downloadLinks)
    const round = { number: rounds, receivedAt, links }
    latest = round
    return round
  }
  return {
    finderFor(name: string) {
      let used = 0
      return async (signal: AbortSignal): Promise<string> => {
        const isGood =
          latest !== null && latest.number > used && isUrlFresh(latest.receivedAt, LINK_LIFE_MS / 2, momentOf(clock))
        const round = latest !== null && isGood ? latest : ask(signal)
        used = round.number
        const url = (await round.links)[name]
        if (url !== undefined) return url
        throw edfiError({
          code: 'output_missing',
          message: `Output set ${setUid} has no file ${JSON.stringify(redactText(name, 200))}.`,
          advice: 'List the set again and take the names of its files from there.',
          operation: 'downloadOutputSet',
          details: { setUid, name },
        })
      }
    },
  }
}
