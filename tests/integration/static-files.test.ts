// The files of the build, as browsers fetch them, also while a new build takes the place of the old.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { serveBuild } from '#app/server/static-files.ts'

test('a file that a new build took away ends one answer, and the next visitor is served', async () => {
  const build = await givenBuild(['app-1.css', 'app-2.css'])
  await rm(path.join(build.folder, 'assets/app-1.css'))

  await expect(fetch(`${build.origin}/assets/app-1.css`)).rejects.toThrow()

  const answer = await fetch(`${build.origin}/assets/app-2.css`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toContain('immutable')
})

async function givenBuild(names: readonly string[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'nieu-build-'))
  await mkdir(path.join(folder, 'assets'))
  for (const name of names) await writeFile(path.join(folder, 'assets', name), 'p { margin: 0 }')
  const files = serveBuild(folder)
  const server = createServer((req, res) => files(req, res, () => res.writeHead(404).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.close()
    await rm(folder, { recursive: true })
  })
  return { folder, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
