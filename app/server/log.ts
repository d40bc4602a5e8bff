// One JSON line an event. Addresses are logged without their query (keys and searches live there), and path
// segments that are secrets are blanked.
import pino, { type Logger } from 'pino'

const secretSegments = [/^(\/invitations\/)[^/]+/, /^(\/sign-in\/)[^/]+/, /^(\/password\/)[^/]+/]

export function createLog(level: string, name: string): Logger {
  return pino({
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: [
      'password',
      '*.password',
      'headers.cookie',
      'headers.authorization',
      '*.secret',
      '*.key',
    ],
  })
}

/** The path of an address as it may be written down. */
export function loggablePath(url: string): string {
  const path = url.split('?', 1)[0] ?? '/'
  return secretSegments.reduce((text, secret) => text.replace(secret, '$1…'), path)
}
