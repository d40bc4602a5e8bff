// One page of one host, asked for on a connection that stays open. With a cookie of ours it is somebody's own page, which
// is rendered; without, it may be one that is kept.
import { request, type Agent } from 'node:http'

export type Asked = {
  agent: Agent
  port: number
  /** of the shop whose host is asked */
  slug: string
  path: string
  isOwn: boolean
}

let visits = 0

/** The same page at an address that nobody has asked for, so that nothing of it is remembered. */
export const readAnew = (path: string): string => `${path}?visit=${(visits += 1)}`

/** The page's text. Throws when the answer is not 200. */
export function askPage({ agent, port, slug, path, isOwn }: Asked): Promise<string> {
  const headers = {
    host: `${slug}.localhost:${port}`,
    ...(isOwn && { cookie: 'nieu_visit=1' }),
  }
  return new Promise((resolve, reject) => {
    const req = request({ agent, port, host: '127.0.0.1', path, headers }, (res) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('error', reject)
      res.on('end', () => {
        if (res.statusCode === 200) resolve(Buffer.concat(parts).toString())
        else reject(new Error(`${slug}${path} answered ${res.statusCode ?? '?'}`))
      })
    })
    req.on('error', reject).end()
  })
}
