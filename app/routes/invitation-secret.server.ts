// What invitation links are made from. Changing SESSION_SECRET makes open invitations void.
import { env } from '#app/env.server.ts'

export const invitationSecret = (): string => env.SESSION_SECRET
