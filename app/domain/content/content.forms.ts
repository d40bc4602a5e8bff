// What a seller fills in about pages, articles, menus and redirects.
import { z } from 'zod'

import { oneFile, photosField } from '#app/domain/catalog/product-file.forms.ts'
import { isPolicyKind } from '#app/domain/site/site.ts'
import { bilingual } from '#app/lib/bilingual.ts'
import { parseLocalDate } from '#app/lib/time.ts'
import { contentLimits } from './content.ts'
import { handleField } from './handle.forms.ts'
import { plainKinds, targetKinds, type ChosenTarget } from './menu.ts'
import { redirectLimits, redirectPath, redirectTarget } from './redirect.ts'
import { richTextLimits, safeHref } from './rich-text.ts'

const title = z.string().trim().min(1).max(contentLimits.title)

const body = z
  .string()
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(z.string().max(richTextLimits.letters))

const checked = z.preprocess((sent) => sent !== undefined, z.boolean())

const pageFields = {
  title,
  handle: handleField,
  body,
  isShown: checked,
  photos: photosField,
}

export const newPageForm = z.object(pageFields)
export type PageWords = z.output<typeof newPageForm>

const typedName = z.string().trim().max(200).default('')

export const pageForm = z.discriminatedUnion('intent', [
  newPageForm.extend({ intent: z.literal('save') }),
  z.object({ intent: z.literal('remove'), typed: typedName }),
])

const day = z
  .string()
  .default('')
  .transform((typed, issues) => {
    if (typed === '') return null
    const found = parseLocalDate(typed)
    if (found) return found
    issues.addIssue({ code: 'custom', message: bilingual('Chọn một ngày', 'Choose a day') })
    return z.NEVER
  })

export const newArticleForm = z.object({
  ...pageFields,
  blogId: z.uuid(),
  summary: z.string().trim().max(contentLimits.summary).default(''),
  authorName: z.string().trim().min(1).max(contentLimits.author),
  /** from this day on; empty with isShown: from now on */
  publishOn: day,
  photo: oneFile,
})
export type ArticleWords = z.output<typeof newArticleForm>

export const articleForm = z.discriminatedUnion('intent', [
  newArticleForm.extend({ intent: z.literal('save') }),
  z.object({ intent: z.literal('remove'), typed: typedName }),
])

export const articlesForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('blog'), title }),
  z.object({ intent: z.literal('rename'), blogId: z.uuid(), title }),
  z.object({ intent: z.literal('remove-blog'), blogId: z.uuid() }),
])

const path = z.string().transform((typed, issues) => {
  const found = redirectPath(typed)
  if (found) return found
  const message = bilingual(
    'Dán địa chỉ cũ, ví dụ /san-pham/ca-kho.html',
    'Paste the old address, for example /products/old-name.html',
  )
  issues.addIssue({ code: 'custom', message })
  return z.NEVER
})
const target = z.string().transform((typed, issues) => {
  const found = redirectTarget(typed)
  if (found) return found
  const message = bilingual(
    'Bắt đầu bằng / (trong cửa hàng) hoặc https:// (nơi khác)',
    'Begin with / (in the shop) or https:// (elsewhere)',
  )
  issues.addIssue({ code: 'custom', message })
  return z.NEVER
})

export const redirectsForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), path, target }),
  z.object({ intent: z.literal('undo'), path, target }),
  z.object({ intent: z.literal('remove'), id: z.uuid() }),
])

export const redirectsQuery = z.object({
  q: z.string().trim().max(redirectLimits.path).catch('').default(''),
  after: z.uuid().nullable().catch(null).default(null),
})

export const menusForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('take-over'), handle: z.enum(['main-menu', 'footer']) }),
  z.object({ intent: z.literal('make'), title }),
])

/** What an entry leads to: "page:<id>", "policy:returns", "home"; with "http" the address is in `url`. */
const menuTarget = z.string().transform((sent, issues): ChosenTarget => {
  const found = targetIn(sent)
  if (found) return found
  issues.addIssue({
    code: 'custom',
    message: bilingual('Chọn nơi mục này dẫn tới', 'Choose where this leads'),
  })
  return z.NEVER
})

function targetIn(sent: string): ChosenTarget | null {
  const [kind = '', of = ''] = sent.split(':')
  const plain = [...plainKinds, 'http' as const].find((one) => one === kind)
  if (plain) return { kind: plain }
  if (kind === 'policy') return isPolicyKind(of) ? { kind, policyKind: of } : null
  const resource = targetKinds.find((one) => one === kind)
  return resource && isUuid(of) ? { kind: resource, id: of } : null
}

const isUuid = (text: string) => z.uuid().safeParse(text).success

const url = z
  .string()
  .trim()
  .max(1000)
  .default('')
  .transform((typed, issues) => {
    const found = typed === '' ? '' : safeHref(typed)
    if (found !== null) return found
    const message = bilingual(
      'Địa chỉ bắt đầu bằng https://, mailto:, tel: hoặc /',
      'An address begins with https://, mailto:, tel: or /',
    )
    issues.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const itemTitle = z.string().trim().max(contentLimits.title).default('')
const itemId = z.uuid()

export const menuForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), title: itemTitle, target: menuTarget, url }),
  z.object({ intent: z.literal('change'), itemId, title, target: menuTarget, url }),
  z.object({
    intent: z.literal('undo'),
    title,
    target: menuTarget,
    url,
    parentId: z.preprocess((sent) => (sent === '' ? null : sent), z.uuid().nullable()),
    position: z.coerce.number().int().min(0).max(10_000),
  }),
  z.object({ intent: z.literal('up'), itemId }),
  z.object({ intent: z.literal('down'), itemId }),
  z.object({ intent: z.literal('in'), itemId }),
  z.object({ intent: z.literal('out'), itemId }),
  z.object({ intent: z.literal('remove'), itemId }),
  z.object({ intent: z.literal('rename'), title }),
  z.object({ intent: z.literal('remove-menu'), typed: typedName }),
])

export const pageParams = z.object({ pageId: z.uuid() })
export const articleParams = z.object({ articleId: z.uuid() })
export const menuParams = z.object({ menuId: z.uuid() })
