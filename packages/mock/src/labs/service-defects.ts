/** Ways to be wrong about sessions, users, folders, lab files and everything around them. */
export const serviceSummaries = {
  'login-failure-401': 'A refused login is HTTP 401 instead of a failure inside 200.',
} as const satisfies Readonly<Record<string, string>>
