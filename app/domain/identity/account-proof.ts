// Proofs by letter: whoever opens the link has the address. Words and figures, safe for the browser.
export const proofPurposes = ['reset-password', 'confirm-email'] as const
export type ProofPurpose = (typeof proofPurposes)[number]

/** How long a link works. A new password is urgent; a confirmation may wait for the evening. */
export const proofMinutes: Record<ProofPurpose, number> = {
  'reset-password': 60,
  'confirm-email': 3 * 1440,
}

/** So many letters of one purpose in an hour; more would only fill somebody's mailbox. */
export const mostProofsAnHour = 3

type ProofTimes = { expiresAt: Date; usedAt: Date | null }

export const isProofOpen = ({ expiresAt, usedAt }: ProofTimes, now: Date): boolean =>
  usedAt === null && now < expiresAt
