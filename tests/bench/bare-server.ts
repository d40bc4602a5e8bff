// The floor of page-cached: node:http sending the same head and the same bytes, and nothing else.
// node bare-server.ts <file with { head, body (base64) }>; prints its port.
import fs from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const [file = ''] = process.argv.slice(2)
const page = JSON.parse(fs.readFileSync(file, 'utf8')) as { head: string[]; body: string }
const body = Buffer.from(page.body, 'base64')

const server = createServer((_req, res) => {
  res.writeHead(200, page.head)
  res.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
