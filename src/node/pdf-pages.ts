export { readPages } from '../pdf/read-pages.js'
