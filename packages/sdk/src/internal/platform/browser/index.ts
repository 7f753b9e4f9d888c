/** What only a browser can do, under the names that `platform/node` exports too. Chosen by `#platform`. */
export const platformName = 'browser'
