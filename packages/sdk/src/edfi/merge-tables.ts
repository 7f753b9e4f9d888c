/**
 * The tables of the three surfaces in one. Behind a call that is marked as pure, a table nobody reads is left out of a
 * page; a spread by itself never is, because it might run somebody's getter.
 */
export const mergeTables = <App, External, Executor>(app: App, external: External, executor: Executor) =>
  ({ ...app, ...external, ...executor }) as App & External & Executor
