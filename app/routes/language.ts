// POST /language: remembers the reader's language and goes back to the page they were on.
import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'

import { inLocale, rememberLocale } from '#app/i18n/locale.ts'
import { locales } from '#app/i18n/text.ts'

import { readForm } from './forms.server.ts'
import { localPath } from './local-path.ts'

const languageForm = z.object({ locale: z.enum(locales).catch('vi'), next: z.string().catch('/') })

export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request, languageForm)
  if (form.status !== 'success') return redirect('/')
  const { locale, next } = form.value
  // An address that names a language would win over the choice.
  return redirect(inLocale(localPath(next), 'vi'), {
    headers: { 'set-cookie': rememberLocale(locale) },
  })
}

export const loader = () => redirect('/')
