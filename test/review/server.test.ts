import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { browserCommand } from '../../src/review/browser.js'
import { makeTestFolder } from '../folder.js'
import { startReview } from './start.js'

vi.setConfig({ testTimeout: 60_000 })

interface Asked {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

const ask = (
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<Asked> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(address)
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })

test('the server refuses requests without the token, by another name or from another page', async () => {
  const folder = makeTestFolder({ 'a.txt': 'It rained.\n\n下雨了。\n' })
  const server = await startReview([join(folder, 'a.txt')])
  const { address } = server
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{22}$/)
  const token = { authorization: `Bearer ${address.split('#')[1]}` }

  const page = await ask(address, '/')
  expect(page.status).toBe(200)
  expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  expect(page.headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(page.headers['cross-origin-embedder-policy']).toBe('require-corp')
  const head = await ask(address, '/', {}, 'HEAD')
  expect([head.status, head.body, head.headers['content-length']]).toEqual([
    200,
    '',
    String(Buffer.byteLength(page.body)),
  ])

  for (const path of [
    '/documents',
    '/documents/0',
    '/dictionary.bin',
    '/kernel.wasm',
    '/documents/0/export?format=tsv',
  ])
    for (const headers of [
      {},
      { authorization: 'Bearer wrong' },
      { authorization: `${token.authorization}x` },
    ])
      expect((await ask(address, path, headers)).status).toBe(403)
  for (const headers of [
    { host: 'evil.example' },
    { host: `localhost:${new URL(address).port}` },
    { origin: 'http://evil.example' },
  ])
    for (const path of ['/', '/documents'])
      expect((await ask(address, path, { ...token, ...headers })).status).toBe(403)
  expect((await ask(address, '/documents', token)).status).toBe(200)
  expect((await ask(address, '/documents/1', token)).status).toBe(404)
  expect((await ask(address, '/../package.json', token)).status).toBe(404)
  expect((await ask(address, '/documents/0/export?format=nothing', token)).status).toBe(422)

  const save = (body: string, revision: string): Promise<Asked> =>
    ask(address, '/documents/0/corrections', { ...token, 'if-match': revision }, 'PUT', body)
  expect((await save('[', 'none')).status).toBe(400)
  expect((await save('[{}]', 'none')).status).toBe(422)
  expect((await save('[]', 'other')).status).toBe(412)
  expect((await save('[]', 'none')).status).toBe(200)
  server.interrupt()
  expect(await server.ended).toBe(0)
})

describe('the browser is opened', () => {
  const address = 'http://127.0.0.1:1/#a&b'
  test.each([
    ['linux', ['xdg-open', address]],
    ['darwin', ['open', address]],
    ['win32', ['cmd', '/c', 'start', '""', 'http://127.0.0.1:1/#a^&b']],
  ] as const)('on %s', (platform, command) => {
    expect(browserCommand(platform, address)).toEqual(command)
  })
})
