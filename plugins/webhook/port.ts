// How a shop's own programs are told: one signed POST, and what came of it.
export type WebhookPost = {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** Why nothing was delivered, when there is no status to show. */
export type PostProblem =
  /** the name is unknown, nobody listens, the certificate is wrong, the connection broke */
  | 'unreachable'
  /** no answer in time */
  | 'too-slow'
  /** the name leads to a machine of a private network */
  | 'private-address'

export type PostResult = {
  status: number | null
  problem: PostProblem | null
  /** the beginning of the answer, as text */
  answer: string
  durationMs: number
}

export interface WebhookSender {
  /** Never throws for what the other side does; follows no redirect. */
  post(request: WebhookPost): Promise<PostResult>
}
