// Files that lie somewhere on the web, named by a person: fetched once and kept by us.

/** Why there is no file. */
export const remoteProblems = [
  'unreachable',
  'too-slow',
  'too-large',
  'not-found',
  'private-address',
] as const
export type RemoteProblem = (typeof remoteProblems)[number]

export type RemoteFile = { bytes: Uint8Array } | { problem: RemoteProblem }

export interface RemoteFiles {
  /** Never throws for what the other side does. `mostBytes` is the most that is read. */
  get(url: string, mostBytes: number): Promise<RemoteFile>
}
