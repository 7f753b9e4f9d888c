/** What is known of a job and a file, and how the service spells it. */
export interface SpelledPath {
  readonly title: string
  readonly partnerId: string
  readonly tenantCode: string
  readonly schoolYearId: string
  readonly endYear: number
  readonly jobId: number
  readonly templateKey: string
  readonly nameFromUser: string
  readonly base: string
  readonly input: string
  readonly urlPath: string
  readonly roster: string
  /** Why the guarded door does not build the input; null when it does. */
  readonly refused: string | null
  /** Why the guarded door does not build the roster. */
  readonly rosterRefused: string | null
}

type Row = readonly [
  title: string,
  partnerId: string,
  tenantCode: string,
  jobId: number,
  file: readonly [templateKey: string, nameFromUser: string],
  want: readonly [base: string, input: string, urlPath: string, roster: string],
  refused?: string | null,
  rosterRefused?: string | null,
]

const rows: readonly Row[] = [
  [
    'plain',
    'ea',
    'runway-local-example-tenant',
    42,
    ['INPUT_FILE', 'results.csv'],
    [
      'ea/runway-local-example-tenant/2526/42',
      'ea/runway-local-example-tenant/2526/42/input/INPUT_FILE__results.csv',
      '/ea/runway-local-example-tenant/2526/42/input/INPUT_FILE__results.csv',
      '__rosters/ea/runway-local-example-tenant/2026/',
    ],
  ],
  [
    'space',
    'sc',
    'Grand Bend ISD',
    7,
    ['INPUT_FILE', 'sat results.csv'],
    [
      'sc/Grand%20Bend%20ISD/2526/7',
      'sc/Grand%20Bend%20ISD/2526/7/input/INPUT_FILE__sat results.csv',
      '/sc/Grand%2520Bend%2520ISD/2526/7/input/INPUT_FILE__sat%20results.csv',
      '__rosters/sc/Grand Bend ISD/2026/',
    ],
  ],
  [
    'slash in the tenant',
    'ea',
    'a/b',
    8,
    ['INPUT_FILE', 'x.csv'],
    [
      'ea/a%2Fb/2526/8',
      'ea/a%2Fb/2526/8/input/INPUT_FILE__x.csv',
      '/ea/a%252Fb/2526/8/input/INPUT_FILE__x.csv',
      '__rosters/ea/a/b/2026/',
    ],
    null,
    'ambiguous',
  ],
  [
    'letters beyond ASCII',
    'ea',
    'São',
    9,
    ['INPUT_FILE', 'résultats 2026.csv'],
    [
      'ea/S%C3%A3o/2526/9',
      'ea/S%C3%A3o/2526/9/input/INPUT_FILE__résultats 2026.csv',
      '/ea/S%25C3%25A3o/2526/9/input/INPUT_FILE__r%C3%A9sultats%202026.csv',
      '__rosters/ea/São/2026/',
    ],
  ],
  [
    'signs that only presigning encodes',
    'ea',
    "o'neil(1)!*~._-",
    10,
    ['INPUT_FILE', "a'b(c)!*~.csv"],
    [
      "ea/o'neil(1)!*~._-/2526/10",
      "ea/o'neil(1)!*~._-/2526/10/input/INPUT_FILE__a'b(c)!*~.csv",
      '/ea/o%27neil%281%29%21%2A~._-/2526/10/input/INPUT_FILE__a%27b%28c%29%21%2A~.csv',
      "__rosters/ea/o'neil(1)!*~._-/2026/",
    ],
  ],
  [
    'percent and plus',
    'ea',
    '100%+&=',
    11,
    ['INPUT_FILE', '50%25.csv'],
    [
      'ea/100%25%2B%26%3D/2526/11',
      'ea/100%25%2B%26%3D/2526/11/input/INPUT_FILE__50%25.csv',
      '/ea/100%2525%252B%2526%253D/2526/11/input/INPUT_FILE__50%2525.csv',
      '__rosters/ea/100%+&=/2026/',
    ],
  ],
  [
    'hash in the name',
    'ea',
    't',
    12,
    ['INPUT_FILE', 'a#b.csv'],
    [
      'ea/t/2526/12',
      'ea/t/2526/12/input/INPUT_FILE__a#b.csv',
      '/ea/t/2526/12/input/INPUT_FILE__a%23b.csv',
      '__rosters/ea/t/2026/',
    ],
  ],
  [
    'question mark in the name',
    'ea',
    't',
    13,
    ['INPUT_FILE', 'a?b.csv'],
    [
      'ea/t/2526/13',
      'ea/t/2526/13/input/INPUT_FILE__a?b.csv',
      '/ea/t/2526/13/input/INPUT_FILE__a%3Fb.csv',
      '__rosters/ea/t/2026/',
    ],
  ],
  [
    'semicolon in the name',
    'ea',
    't',
    14,
    ['INPUT_FILE', 'a;b.csv'],
    [
      'ea/t/2526/14',
      'ea/t/2526/14/input/INPUT_FILE__a;b.csv',
      '/ea/t/2526/14/input/INPUT_FILE__a%3Bb.csv',
      '__rosters/ea/t/2026/',
    ],
  ],
  [
    'slash in the name',
    'ea',
    't',
    15,
    ['INPUT_FILE', 'sub/a.csv'],
    [
      'ea/t/2526/15',
      'ea/t/2526/15/input/INPUT_FILE__sub/a.csv',
      '/ea/t/2526/15/input/INPUT_FILE__sub/a.csv',
      '__rosters/ea/t/2026/',
    ],
  ],
  [
    'a name that climbs',
    'ea',
    't',
    16,
    ['INPUT_FILE', '../../evil.csv'],
    [
      'ea/t/2526/16',
      'ea/t/2526/16/input/INPUT_FILE__../../evil.csv',
      '/ea/t/2526/16/input/INPUT_FILE__../../evil.csv',
      '__rosters/ea/t/2026/',
    ],
    'dot_segment',
  ],
  [
    'spaces around the name',
    'ea',
    't',
    17,
    ['INPUT_FILE', ' a.csv '],
    [
      'ea/t/2526/17',
      'ea/t/2526/17/input/INPUT_FILE__ a.csv ',
      '/ea/t/2526/17/input/INPUT_FILE__%20a.csv%20',
      '__rosters/ea/t/2026/',
    ],
  ],
  [
    'underscores in key and name',
    'ea',
    't',
    18,
    ['INPUT_FILE_DS', 'dashboard__v2.csv'],
    [
      'ea/t/2526/18',
      'ea/t/2526/18/input/INPUT_FILE_DS__dashboard__v2.csv',
      '/ea/t/2526/18/input/INPUT_FILE_DS__dashboard__v2.csv',
      '__rosters/ea/t/2026/',
    ],
  ],
  [
    'escapes in the tenant',
    'ea',
    'a%20b',
    19,
    ['INPUT_FILE', '🙂.csv'],
    [
      'ea/a%2520b/2526/19',
      'ea/a%2520b/2526/19/input/INPUT_FILE__🙂.csv',
      '/ea/a%252520b/2526/19/input/INPUT_FILE__%F0%9F%99%82.csv',
      '__rosters/ea/a%20b/2026/',
    ],
  ],
]

/** Paths as the service and its presigner spell them. */
export const spelledPaths: readonly SpelledPath[] = rows.map(
  ([title, partnerId, tenantCode, jobId, [templateKey, nameFromUser], want, refused = null, rosterRefused = null]) => ({
    ...{ title, partnerId, tenantCode, schoolYearId: '2526', endYear: 2026, jobId, templateKey, nameFromUser },
    ...{ base: want[0], input: want[1], urlPath: want[2] },
    roster: `${want[3]}studentEducationOrganizationAssociations.jsonl`,
    ...{ refused, rosterRefused },
  }),
)

/** Base path of a job, what an executor reports, and what is stored of it or why nothing is. */
export const reportedPaths: readonly (readonly [
  base: string,
  path: string,
  want: { readonly stored: string; readonly cautions?: readonly string[] } | string,
])[] = [
  ['ea/t/2526/42', 'ea/t/2526/42/output/ods', { stored: 'ea/t/2526/42/output/ods' }],
  ['ea/t/2526/42', 'ea/t/2526/42/output/ods///', { stored: 'ea/t/2526/42/output/ods' }],
  ['ea/t/2526/42', 'ea/t/2526/42/output/', { stored: 'ea/t/2526/42/output' }],
  ['ea/t/2526/42', 'ea/t/2526/42/input', { stored: 'ea/t/2526/42/input', cautions: ['not_below_output'] }],
  ['ea/t/2526/42', 'ea/t/2526/42/outputs', { stored: 'ea/t/2526/42/outputs', cautions: ['not_below_output'] }],
  ['ea/t/2526/42', 'ea/t/2526/42', 'outside_job'],
  ['ea/t/2526/42', 'ea/t/2526/42/', 'outside_job'],
  ['ea/t/2526/42', 'ea/t/2526/42-evil', 'outside_job'],
  ['ea/t/2526/42', 'ea/t/2526/421/output', 'outside_job'],
  ['ea/t/2526/42', 'other/t/2526/42/output', 'outside_job'],
  ['ea/t/2526/42', '/ea/t/2526/42/output/ods', 'outside_job'],
  ['ea/t/2526/42', 's3://bucket/ea/t/2526/42/output/ods', 'outside_job'],
  ['ea/t/2526/42', '///', 'outside_job'],
  ['ea/t/2526/42', '', 'empty'],
  [
    'ea/t/2526/42',
    'ea/t/2526/42/../43/output/ods',
    { stored: 'ea/t/2526/42/../43/output/ods', cautions: ['dot_segment', 'not_below_output'] },
  ],
  ['ea/a%2Fb/2425/8', 'ea/a%2Fb/2425/8/output/ods', { stored: 'ea/a%2Fb/2425/8/output/ods' }],
  ['ea/a%2Fb/2425/8', 'ea/a/b/2425/8/output/ods', 'outside_job'],
]
