// Four suites. Only integration, contract and security tests meet a database: the global set-up starts (or
// re-uses) a PostgreSQL cluster, prepares one template database, and each worker gets a clone of it.
import { fileURLToPath } from 'node:url'

import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const withDatabase = (name: string, include: string[]): TestProjectConfiguration => ({
  extends: true,
  test: {
    name,
    include,
    globalSetup: ['tests/support/database-setup.ts'],
    setupFiles: ['tests/support/worker-database.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  root,
  publicDir: false,
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    isolate: true,
    restoreMocks: true,
    env: { NODE_ENV: 'test', TZ: 'UTC', LOG_LEVEL: 'silent', DATA_DIR: '.data/test-files' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{app,admin,plugins,jobs,seeds}/**/*.test.{ts,tsx}',
            'tests/{bench,support}/**/*.test.ts',
          ],
          testTimeout: 15_000,
        },
      },
      withDatabase('integration', ['tests/integration/**/*.test.{ts,tsx}']),
      withDatabase('contract', ['tests/contract/**/*.test.ts']),
      withDatabase('security', ['tests/security/**/*.test.ts']),
    ],
  },
})
