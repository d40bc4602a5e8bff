// The secret in a proof's link, made from its id and the house's secret: the letter can be written later by a job, and
// neither the database nor the job's payload ever holds it.
import { createHmac } from 'node:crypto'

export const proofToken = (secret: string, proofId: string): string =>
  createHmac('sha256', secret).update(`account-proof:${proofId}`).digest('base64url')
