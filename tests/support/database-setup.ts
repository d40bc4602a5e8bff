// Vitest's global set-up of the suites that meet a database.
import type { TestProject } from 'vitest/node'

import { joinTestServer, leaveTestServer, type TestServer } from './database.ts'

declare module 'vitest' {
  // Vitest's own way to type what a set-up hands to its workers.
  interface ProvidedContext {
    testServer: TestServer
    testRun: { pid: number; suite: string }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await joinTestServer(project.name)
  project.provide('testServer', server)
  project.provide('testRun', { pid: process.pid, suite: project.name })
  return () => leaveTestServer(server, project.name)
}
