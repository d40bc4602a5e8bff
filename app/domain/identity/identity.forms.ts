// What people submit about themselves. Used by the server and, for hints, by the browser.
import { z } from 'zod'
import { bilingual } from '#app/lib/bilingual.ts'
import { passwordFault, passwordLength } from './password.ts'

const email = z
  .string()
  .trim()
  .max(254)
  .pipe(
    z.email(
      bilingual('E-mail chưa đúng, ví dụ ten@vidu.vn', 'Enter an e-mail like name@example.vn'),
    ),
  )

const displayName = z
  .string()
  .trim()
  .min(2, bilingual('Điền họ tên của bạn', 'Enter your name'))
  .max(80)

const next = z.string().max(500).optional()

const passwordSentences = {
  'too-short': bilingual(
    `Mật khẩu cần ít nhất ${passwordLength.least} ký tự, ví dụ một câu ngắn dễ nhớ`,
    `At least ${passwordLength.least} characters; a short sentence works well`,
  ),
  'too-long': bilingual(
    `Mật khẩu nhiều nhất ${passwordLength.most} ký tự`,
    `At most ${passwordLength.most} characters`,
  ),
  'too-common': bilingual(
    'Mật khẩu này quá dễ đoán. Hãy chọn một câu của riêng bạn',
    'This password is too easy to guess. Choose a sentence of your own',
  ),
  'like-you': bilingual(
    'Mật khẩu không nên là tên hay e-mail của bạn',
    'The password should not be your name or e-mail address',
  ),
}

type Choosing = { password: string; email?: string | undefined; displayName?: string | undefined }

/** A Zod check: the password must hold against what a guesser knows of the person. */
function checkPassword<T>(pick: (value: T) => Choosing, path: string) {
  return (value: T, issues: z.RefinementCtx): void => {
    const { password, email: address, displayName: name } = pick(value)
    const fault = passwordFault(password, [address ?? '', name ?? ''])
    if (fault) issues.addIssue({ code: 'custom', path: [path], message: passwordSentences[fault] })
  }
}

export const signInForm = z.object({ email, password: z.string().min(1).max(1000), next })

const agreed = z.literal('on', {
  error: bilingual(
    'Bạn cần đồng ý để chúng tôi lập tài khoản cho bạn',
    'We need your consent to open an account for you',
  ),
})
const news = z.literal('on').optional()

export const signUpForm = z
  .object({ email, displayName, password: z.string().max(1000), agreed, news, next })
  .superRefine(checkPassword((value) => value, 'password'))

/** From an invitation the address is known: the link proves it. */
export const joinForm = z
  .object({ displayName, password: z.string().max(1000), agreed })
  .superRefine(checkPassword((value) => value, 'password'))

export const changePasswordForm = z
  .object({ currentPassword: z.string().min(1).max(1000), newPassword: z.string().max(1000) })
  .superRefine(checkPassword(({ newPassword: password }) => ({ password }), 'newPassword'))

export const forgotPasswordForm = z.object({ email })

export const proofParams = z.object({ token: z.string().regex(/^[\w-]{20,100}$/) })

export const resetPasswordForm = z
  .object({ newPassword: z.string().max(1000) })
  .superRefine(checkPassword(({ newPassword: password }) => ({ password }), 'newPassword'))

/** A button alone. */
export const nothingAsked = z.object({})

/** Everything that the account page can do; `intent` says which. */
export const accountForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('change-password'), ...changePasswordForm.shape }),
  z.object({ intent: z.literal('revoke-session'), sessionId: z.uuid() }),
  z.object({ intent: z.literal('revoke-others') }),
  z.object({ intent: z.literal('news'), news }),
  z.object({ intent: z.literal('confirm-email') }),
])

export type AccountForm = z.output<typeof accountForm>
