// The sentence beside a wrong field, in the reader's language. A schema's own message wins: write it with
// `bilingual('Nhập tên', 'Enter a name')`.
import type { z } from 'zod'

import type { Locale } from '#app/i18n/text.ts'

type Issue = Parameters<z.core.$ZodErrorMap>[0]
type Words = Record<Locale, string>

/** A Zod error map for one language. */
export const formErrorIn =
  (locale: Locale): z.core.$ZodErrorMap =>
  (issue) =>
    wordsFor(issue)[locale]

function wordsFor(issue: Issue): Words {
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formats[issue.format] ?? { vi: 'Chưa đúng dạng', en: 'This does not look right' }
    case 'invalid_value':
      return { vi: 'Hãy chọn một mục trong danh sách', en: 'Choose one of the list' }
    case 'invalid_type':
      if (issue.input === undefined || issue.input === '') return missing
      return issue.expected === 'number'
        ? { vi: 'Hãy nhập một số', en: 'Enter a number' }
        : { vi: 'Chưa đúng, hãy xem lại', en: 'Please check this' }
    default:
      return { vi: 'Chưa đúng, hãy xem lại', en: 'Please check this' }
  }
}

const missing: Words = { vi: 'Mục này cần được điền', en: 'This is needed' }

const formats: Record<string, Words> = {
  email: {
    vi: 'Địa chỉ e-mail chưa đúng, ví dụ ten@vidu.vn',
    en: 'Enter an e-mail address like name@example.vn',
  },
  url: { vi: 'Địa chỉ trang web chưa đúng', en: 'Enter a web address' },
  uuid: { vi: 'Mã này không có', en: 'No such code' },
}

function tooSmall({ origin, minimum, input }: Extract<Issue, { code: 'too_small' }>): Words {
  if (origin === 'string') {
    if (minimum === 1 || input === '') return missing
    return { vi: `Cần ít nhất ${minimum} ký tự`, en: `At least ${minimum} characters` }
  }
  if (origin === 'array' || origin === 'set') {
    return { vi: `Chọn ít nhất ${minimum} mục`, en: `Choose at least ${minimum}` }
  }
  return { vi: `Không được nhỏ hơn ${minimum}`, en: `Not less than ${minimum}` }
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>): Words {
  if (origin === 'string')
    return { vi: `Nhiều nhất ${maximum} ký tự`, en: `At most ${maximum} characters` }
  if (origin === 'array' || origin === 'set') {
    return { vi: `Nhiều nhất ${maximum} mục`, en: `At most ${maximum} items` }
  }
  return { vi: `Không được lớn hơn ${maximum}`, en: `Not more than ${maximum}` }
}
