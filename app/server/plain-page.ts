// Pages for when the application itself cannot answer: no script, no database, nothing that could fail again.
import type { IncomingMessage, ServerResponse } from 'node:http'

export type PlainReason = 'bad-request' | 'other-site' | 'too-large' | 'fault' | 'closing'

type Words = { status: number; vi: [title: string, advice: string]; en: string }

const reasons: Record<PlainReason, Words> = {
  'bad-request': {
    status: 400,
    vi: [
      'Không đọc được yêu cầu',
      'Địa chỉ hoặc dữ liệu gửi lên không đúng. Mời bạn quay lại và thử lần nữa.',
    ],
    en: 'The request could not be read. Please go back and try again.',
  },
  'other-site': {
    status: 403,
    vi: ['Yêu cầu đến từ trang khác', 'Vì an toàn, mời bạn mở lại trang này và gửi lại từ đây.'],
    en: 'The form came from another site. Please open the page here and send it again.',
  },
  'too-large': {
    status: 413,
    vi: ['Tệp gửi lên quá lớn', 'Mời bạn chọn ảnh nhỏ hơn (tối đa khoảng 10 MB) rồi gửi lại.'],
    en: 'What was sent is too large (at most about 10 MB). Please choose a smaller file.',
  },
  fault: {
    status: 500,
    vi: ['Có lỗi ở phía chúng tôi', 'Dữ liệu của bạn vẫn còn. Mời bạn tải lại trang sau ít phút.'],
    en: 'Something went wrong on our side. Nothing was lost; please reload in a few minutes.',
  },
  closing: {
    status: 503,
    vi: ['Đang khởi động lại', 'Mời bạn tải lại trang sau ít giây.'],
    en: 'Restarting. Please reload in a few seconds.',
  },
}

/** Answers in the asker's form: JSON to programs, a page to people. `id` lets support find the log line. */
export function sendPlain(
  req: IncomingMessage,
  res: ServerResponse,
  { reason, id }: { reason: PlainReason; id: string },
): void {
  const { status, vi, en } = reasons[reason]
  const wantsJson =
    /\bjson\b/.test(req.headers.accept ?? '') || /^\/(api|epcis)\//.test(req.url ?? '')
  const body = wantsJson
    ? JSON.stringify({ errors: [{ message: `${vi[0]}. ${vi[1]}`, code: reason, requestId: id }] })
    : pageOf(vi, en, id)
  res.writeHead(status, {
    'Content-Type': wantsJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Request-Id': id,
    ...(reason === 'too-large' ? { Connection: 'close' } : {}),
    ...(reason === 'closing' ? { 'Retry-After': '5' } : {}),
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

const pageOf = ([title, advice]: [string, string], english: string, id: string) => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Niêu</title>
<body style="font:1.0625rem/1.6 system-ui,sans-serif;max-width:34rem;margin:12vh auto;padding:0 1.25rem;color-scheme:light dark">
<h1 style="font-size:1.5rem">${title}</h1><p>${advice}</p><p lang="en" style="opacity:.75">${english}</p>
<p><a href="/">Về trang chủ</a></p><p style="opacity:.6;font-size:.875rem">${id}</p></body></html>`
