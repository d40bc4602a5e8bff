// The shape of every letter: a greeting's paragraphs, at most one button, a closing. One description gives the plain
// text and the HTML, so they can never say different things.
import type { Locale } from '#app/lib/money.ts'

export type Letter = { to: string; subject: string; text: string; html: string }

export type LetterDraft = {
  to: string
  locale: Locale
  subject: string
  paragraphs: readonly string[]
  /** what it is about, as a short table: goods and their prices, a total */
  facts?: readonly { label: string; value: string }[]
  action?: { label: string; url: string }
  closing: string
}

/** Names people typed are text here, never markup. */
export function writeLetter(draft: LetterDraft): Letter {
  const { to, paragraphs, facts = [], action, closing } = draft
  const subject = draft.subject.replaceAll(/\s+/g, ' ').trim()
  const table = facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  const text = [
    ...paragraphs,
    ...(table ? [table] : []),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    closing,
  ]
  return { to, subject, text: text.join('\n\n'), html: pageOf({ ...draft, subject }) }
}

const style = {
  body: 'margin:0;background:#FBF7EF;color:#2A211B;font:16px/1.55 sans-serif',
  card: 'max-width:560px;margin:0 auto;padding:32px 20px',
  button:
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#8F3F20;color:#ffffff;text-decoration:none;font-weight:600',
  table: 'width:100%;border-collapse:collapse;margin:16px 0',
  fact: 'text-align:left;font-weight:400;padding:8px 12px 8px 0;border-bottom:1px solid #D9CDBD',
  value: 'text-align:right;padding:8px 0;border-bottom:1px solid #D9CDBD;white-space:nowrap',
  closing: 'color:#5E5046;font-size:14px;overflow-wrap:anywhere',
}

function pageOf({ locale, subject, paragraphs, facts = [], action, closing }: LetterDraft): string {
  const body = paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`)
  if (facts.length > 0) {
    const rows = facts.map(
      ({ label, value }) =>
        `<tr><th style="${style.fact}" scope="row">${escape(label)}</th><td style="${style.value}">${escape(value)}</td></tr>`,
    )
    body.push(`<table style="${style.table}">${rows.join('')}</table>`)
  }
  if (action) {
    const url = escape(action.url)
    body.push(`<p><a style="${style.button}" href="${url}">${escape(action.label)}</a></p>`)
    body.push(`<p style="${style.closing}">${url}</p>`)
  }
  body.push(`<p style="${style.closing}">${escape(closing)}</p>`)
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="${style.body}"><div style="${style.card}">
${body.join('\n')}
</div></body></html>`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign)
