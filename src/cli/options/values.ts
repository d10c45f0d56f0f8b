import { usage } from './usage.js'

export function parseProbability(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !(number >= 0 && number <= 1))
    throw usage(`'${text}' is not a number from 0 to 1`)
  return number
}

export function parseShapes(text: string): string[] {
  return text.split(',').map((shape) => {
    if (!/^\d-\d$/.test(shape.trim()))
      throw usage(`'${shape}' is not a shape`, 'shapes are written 1-1,2-1 with English first')
    return shape.trim()
  })
}

export function parseDate(text: string): Date {
  const date = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text)
  if (Number.isNaN(date.getTime()))
    throw usage(`'${text}' is not a date`, 'dates are written 2025-04-18 or 2025-04-18T16:33:49Z')
  return date
}

export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw usage(`'${text}' is not a number from 1 to 9999`)
  return Number(text)
}

/** In columns: two columns of text, the confidence and the shape between them. In less, no word would fit. */
const MIN_VIEW_COLUMNS = 24

export function parseWidth(text: string): number {
  const width = Number(text)
  if (!/^\d{1,4}$/.test(text) || width < MIN_VIEW_COLUMNS)
    throw usage(`'${text}' is not a number of columns from ${MIN_VIEW_COLUMNS} to 9999`)
  return width
}

export function parsePort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw usage(`'${text}' is not a port from 0 to 65535`)
  return port
}
