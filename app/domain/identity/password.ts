// What a password must be. Length and not being among the first guesses is what counts (NIST SP 800-63B);
// rules about capitals and digits only make people write it down.
import { foldVietnamese } from '#app/lib/fold.ts'

export const passwordLength = { least: 10, most: 128 } as const

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'like-you'

// Folded, without spaces: the first guesses in Viet Nam and abroad, and what they grow into at ten letters.
const guesses = [
  '1234567890',
  '0123456789',
  '0987654321',
  '9876543210',
  '1111111111',
  '1234512345',
  '123456789a',
  'a123456789',
  'abcd123456',
  'abc1234567',
  'qwertyuiop',
  '1q2w3e4r5t',
  'password12',
  'password123',
  'password1234',
  'matkhau123',
  'matkhau1234',
  'matkhau12345',
  'matkhau123456',
  'anhyeuem123',
  'anhyeuemnhieu',
  'emyeuanh123',
  'yeuemnhieu',
  'vietnam123',
  'vietnam2026',
  'iloveyou123',
  'khongcomatkhau',
  'khongbiet123',
]

/** `about` is what a guesser knows: the e-mail address, the name. Null when the password will do. */
export function passwordFault(
  password: string,
  about: readonly string[] = [],
): PasswordFault | null {
  const length = [...password].length
  if (length < passwordLength.least) return 'too-short'
  if (length > passwordLength.most) return 'too-long'
  const bare = squeeze(password)
  if (guesses.includes(bare) || new Set(bare).size < 4) return 'too-common'
  const names = about.flatMap((text) => [text, text.split('@')[0] ?? '']).map(squeeze)
  // The name with a few letters more is still the name.
  if (
    names.some((name) => name.length >= 4 && bare.includes(name) && bare.length - name.length < 5)
  ) {
    return 'like-you'
  }
  return null
}

const squeeze = (text: string): string => foldVietnamese(text).replaceAll(' ', '')
