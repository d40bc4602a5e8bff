// The page on which a person plays the carrier: every parcel, and what may happen to it next.
import { statusOf, type Book, type Parcel } from './book.ts'
import { following, turns, type Turn } from './life.ts'

const words: Record<Turn, string> = {
  next: 'Bước tiếp',
  refuse: 'Khách không nhận',
  lose: 'Thất lạc',
  cancel: 'Huỷ lấy hàng',
}

export function controlPage(book: Book): string {
  const parcels = book.all().slice(-50).toReversed()
  const contracts = [...new Set(parcels.map((one) => `${one.carrier}|${one.token}`))]
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Hãng vận chuyển mô phỏng</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>body{font:16px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 16px}
li{margin:0 0 16px;padding:12px;border:1px solid #8c7b6c;border-radius:8px;list-style:none}ul{padding:0}
button{min-height:44px;margin:4px 8px 0 0;font:inherit}</style></head><body><main>
<h1>Hãng vận chuyển mô phỏng</h1><p>Không có kiện hàng thật. Chỉ dùng để chạy thử.</p>
${contracts.map(remittanceLink).join('')}
<ul>${parcels.map(row).join('')}</ul></main></body></html>`
}

function remittanceLink(contract: string): string {
  const [carrier = '', token = ''] = contract.split('|')
  const query = new URLSearchParams({ carrier, token }).toString()
  return `<p><a href="/control/remittance.csv?${query}">Tệp đối soát COD của ${carrier} · ${escaped(token.slice(-6))}</a></p>`
}

const row = (entry: Parcel): string => `<li><strong>${entry.carrier} ${entry.code}</strong>
 · ${escaped(statusOf(entry))} · ${escaped(entry.to.district)}, ${escaped(entry.to.province)} · COD ${entry.cod}
 <form method="post" action="/control/${entry.carrier}/${encodeURIComponent(entry.code)}">
 ${turns
   .filter((turn) => following(entry, turn) !== null)
   .map((turn) => `<button name="turn" value="${turn}">${words[turn]}</button>`)
   .join('')}</form></li>`

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
