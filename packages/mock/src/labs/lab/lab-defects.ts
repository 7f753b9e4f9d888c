/** Ways to be wrong about the topology of a lab, its live channels and its nodes. */
export const labSummaries = {
  'link-ids-never-reused': 'The id of a deleted link is not handed out again.',
} as const satisfies Readonly<Record<string, string>>
