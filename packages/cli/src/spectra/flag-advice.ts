import type { NovaError } from '@nova/sdk/spectra'

const fetchAgain =
  'Nothing was published. Run the same command once more; if it says the same, tell the operators of the site.'

/** Where the advice of the SDK names its own functions and options, commands have flags for them. */
const flagAdvice: Readonly<Record<string, string>> = {
  artifact_unreadable:
    'Check that --base-url is the address of the release site itself, and not of the pages in front of it.',
  release_flipped: 'Run the same command again, without --release: another release is current.',
  nova_not_found:
    'Give a name, an alias or the UUID of a nova; `nova spectra list TEXT` finds them by a part of a name.',
  nova_ambiguous: 'Give the UUID of one of them.',
  value_invalid: 'Give it in the form that is named.',
  bundle_missing:
    'The release has no bundle of this nova, though it may list the nova: `nova spectra find NAME` says what there is.',
  bundle_refused: fetchAgain,
  member_refused: fetchAgain,
  bundle_unverified:
    'The release has no manifest to check against: leave out --require-verified if damage checks are enough.',
  bundle_changed: 'Run the same command again; what was fetched of the earlier version is not used.',
  range_ignored: 'The site sends only whole files: fetch the bundle without --member.',
  member_not_found: '`nova spectra list NAME --members` has their paths; `*` in a pattern stands for anything.',
  bundle_unreadable: 'Check that the file is there, that you may read it, and that nobody writes to it.',
  cache_unavailable: 'Pass --cache with a folder that can be written to, or --no-cache.',
  cache_busy: 'Another process fetches the same bundle: wait for it, or pass --no-cache.',
}

const keyAdvice: Readonly<Record<string, string>> = {
  unknown_key: 'It is none of the layout; `nova spectra keys kinds` shows the patterns of those that are.',
  unknown_kind: '`nova spectra keys kinds` lists them.',
  unknown_parameter: '`nova spectra keys kinds` shows the parameters in braces.',
  missing_parameter: 'Give it as name=value; `nova spectra keys kinds` shows the parameters in braces.',
  another_kind: '`nova spectra keys build` makes it by the kind that is named.',
  invalid_timestamp: 'Write it in UTC and whole seconds, as the message has it.',
}

/** What to do about a refused key; `advice` is that of the SDK. */
export const adviseOnKey = (problem: string, advice: string): string => keyAdvice[problem] ?? advice

/** The advice for an error of the catalogue in terms of commands and flags; undefined where that of the SDK will do. */
export function adviseOnSpectra({
  service,
  code,
  operation,
  advice,
  details,
}: Pick<NovaError, 'service' | 'code' | 'operation' | 'advice' | 'details'>): string | undefined {
  if (service !== 'spectra') return undefined
  if (code === 'key_refused') return adviseOnKey(String(details['problem']), advice ?? '')
  if (code === 'artifact_missing' && operation === 'getCurrentRelease')
    return 'Check --base-url: it is the address in front of /current.json.'
  if (code === 'bundle_refused' && operation === 'verifyBundle')
    return 'Nothing was changed. Fetch the bundle again, with --overwrite, if it is to be that one.'
  return flagAdvice[code]
}
