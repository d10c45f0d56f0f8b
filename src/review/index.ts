/** The page in which alignments are corrected, and its server. */
export { openBrowser } from './browser.js'
export type { ReviewSettings, Reviewed } from './reviewed.js'
export { serveReview } from './server.js'
