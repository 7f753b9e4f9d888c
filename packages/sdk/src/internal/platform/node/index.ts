/** What only Node can do, under the names that `platform/browser` exports too. Chosen by `#platform`. */
export const platformName = 'node'
