// The secret in an invitation's link. It is made from the invitation's id and the house's secret, so the letter can
// be written later by a job, and neither the database nor the job's payload ever holds it.
import { createHmac } from 'node:crypto'

export const invitationToken = (secret: string, invitationId: string): string =>
  createHmac('sha256', secret).update(`invitation:${invitationId}`).digest('base64url')
