// Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane): about 25 ms. Never inside a transaction.
import argon2 from 'argon2'

const parameters = {
  type: argon2.argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const

// The same letters give the same password whichever way the keyboard composed them.
const normal = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> =>
  argon2.hash(normal(password), parameters)

let decoy: Promise<string> | null = null

/**
 * True when the password belongs to the hash. Without a hash (an unknown e-mail) it does the same work and says
 * no, so the time of the answer tells nobody who has an account.
 */
export async function passwordHolds(password: string, hash: string | null): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const holds = await argon2.verify(hash ?? (await decoy), normal(password))
  return holds && hash !== null
}

/** True when the hash was made with weaker parameters than today's and should be made again. */
export const isHashOutdated = (hash: string): boolean => argon2.needsRehash(hash, parameters)
