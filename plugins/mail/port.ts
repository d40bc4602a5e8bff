// How letters leave the house, in our words. A mailer knows no account, no template and no database.
export type Mail = {
  /** Stays the same when a job is tried again, so a second sending can be recognised. */
  id: string
  to: string
  subject: string
  /** The whole letter as plain text; `html` says the same. */
  text: string
  html: string
}

export interface Mailer {
  readonly id: string
  /**
   * Hands the letter over; returning means that the next station has it. Throws when it was not taken, and
   * the job tries again with the same id.
   */
  send(mail: Mail): Promise<void>
}

/** A mailer that keeps what it was given, so that a person can read it without a mail server. */
export interface ReadableMailer extends Mailer {
  /** Newest first. */
  list(limit: number): Promise<SentMail[]>
  find(id: string): Promise<SentMail | null>
}

export type SentMail = Mail & { from: string; sentAt: Date }
