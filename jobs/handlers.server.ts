// Every job that the worker knows, by hand. A definition without a line here is a failing test.
import type { JobHandler } from './handle.server.ts'

export const handlers: readonly JobHandler[] = []
