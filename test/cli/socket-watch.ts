/** A module for `node --import` that writes the name of every use of the network to the file of `SOCKET_WATCH`. */
export const SOCKET_WATCH = `import { appendFileSync } from 'node:fs'
import dgram from 'node:dgram'
import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'

const watched = [
  [net.Socket.prototype, 'connect'],
  [net.Server.prototype, 'listen'],
  [dgram, 'createSocket'],
  [dns, 'lookup'],
  [dns, 'resolve'],
]
for (const [owner, name] of watched) {
  const original = owner[name]
  owner[name] = function (...args) {
    appendFileSync(process.env.SOCKET_WATCH, name + '\\n')
    return original.apply(this, args)
  }
}
syncBuiltinESMExports()
`
