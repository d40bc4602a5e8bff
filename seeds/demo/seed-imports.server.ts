// Two files of the Yên Hòa cooperative: a list for Tết that came in, hidden until December, and a supplier's list whose
// mistakes the dry run has found and that waits for somebody to decide.
import { inShop } from '#app/db/doors.server.ts'
import { advanceImport } from '#app/domain/import/advance-import.server.ts'
import { beginImport, keepFile, startImport } from '#app/domain/import/send-file.server.ts'
import { addSeconds, type Clock } from '#app/lib/time.ts'
import type { FileStorage } from '#plugins/storage/port.ts'

type Tools = { clock: Clock; storage: FileStorage }
type Sender = { shopId: string; actorId: string }

const head =
  'Tên sản phẩm;Mô tả;Nhóm hàng;Loại thuế;Phân loại 1;Giá trị 1;Mã hàng;Giá bán;Giá trước khi giảm;Đơn vị tính;Khối lượng tịnh'
const cooked = 'Thực phẩm;Hàng chế biến và hàng thông thường'

const tetList = [
  head,
  `Hộp quà Tết Yên Hòa;Một niêu chạch sụn, một hũ mắm tép, thiệp viết tay.;${cooked};Cỡ hộp;Nhỏ;TET-N;420.000;;hộp;1,2 kg`,
  ';;;;;Lớn;TET-L;760.000;820.000;;2,4 kg',
]

const supplierList = [
  head,
  `Cá rô kho khế;Cá rô đồng kho khế chua, niêu đất.;${cooked};;;RO-KHE;165.000;;niêu;500 g`,
  `Tép rang lá chanh;;${cooked};;;TEP-RANG;chín mươi nghìn;;hũ;250 g`,
  `Chuối đậu ốc;;Món ăn;Hàng chế biến và hàng thông thường;;;CHUOI-OC;120.000;;niêu;600 g`,
  `Nem cá;;${cooked};;;RO-KHE;75.000;70.000;gói;300 g`,
  `Mắm tôm Hậu Lộc;;${cooked};;;MAM-TOM;55.000;;chai;500 ml`,
]

type People = {
  shops: readonly { id: string; plan: { slug: string } }[]
  ownerIds: ReadonlyMap<string, string>
}

/** Both by the app's own commands; the files lie in the storage like everybody's. */
export async function seedImports({ shops, ownerIds }: People, tools: Tools): Promise<void> {
  const shopId = shops.find(({ plan }) => plan.slug === 'yen-hoa')?.id
  const actorId = ownerIds.get('yen-hoa')
  if (!shopId || !actorId) throw new Error('the demo has no Yên Hòa')
  const sender = { shopId, actorId }
  const done = await send(sender, { name: 'Hàng Tết 2027.csv', lines: tetList }, tools)
  await inShop(sender.shopId, (db) =>
    startImport(db, { fileId: done, actorId: sender.actorId }, tools.clock),
  )
  await advance(sender, done, tools)
  await send(sender, { name: 'Bảng hàng nhà cung cấp.csv', lines: supplierList }, tools)
}

type SentFile = { name: string; lines: readonly string[] }

/** Sent and checked. */
async function send(sender: Sender, file: SentFile, tools: Tools): Promise<string> {
  const { shopId, actorId } = sender
  const bytes = Buffer.from(`\uFEFF${file.lines.join('\r\n')}\r\n`)
  const kept = await keepFile(tools.storage, { shopId, bytes })
  const begin = {
    file: kept,
    kind: 'products' as const,
    fileName: file.name,
    defaults: {},
    actorId,
  }
  await inShop(shopId, (db) => beginImport(db, begin, tools.clock))
  await advance(sender, kept.id, tools)
  return kept.id
}

const advance = ({ shopId }: Sender, fileId: string, { clock, storage }: Tools): Promise<void> =>
  advanceImport(fileId, {
    inShop: (work) => inShop(shopId, work),
    storage,
    clock,
    until: addSeconds(clock.now(), 60),
  })
