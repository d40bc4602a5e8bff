// Everyone in the demo, the model cooperative first: invented people and firms in real communes. The last three are
// of a second province, so that staff of one are seen never to see the other.
import { namDinh } from './banh-gai-thanh-nam.ts'
import { thotNot } from './banh-trang-thuan-hung.ts'
import { kimSon } from './coi-kim-son.ts'
import { hoaLu } from './de-nui-hoa-lu.ts'
import { dongGiao } from './dua-dong-giao.ts'
import { coDo } from './gao-co-do.ts'
import { haiHau } from './gao-tam-xoan-hai-hau.ts'
import { batTrang } from './gom-gia-thuy.ts'
import { cucPhuong } from './mat-ong-cuc-phuong.ts'
import { giaoThuy } from './nuoc-mam-sa-chau.ts'
import { phatDiem } from './ruou-kim-son-ba-sau.ts'
import { vanLam } from './theu-van-lam.ts'
import { traGiang } from './tra-ba-sao.ts'
import { phongDien } from './trai-cay-phong-dien.ts'
import { yenHoa } from './yen-hoa.ts'
import type { DemoShop } from './shape.ts'

export const demoShops: readonly DemoShop[] = [
  yenHoa,
  cucPhuong,
  hoaLu,
  batTrang,
  dongGiao,
  traGiang,
  kimSon,
  phatDiem,
  giaoThuy,
  haiHau,
  namDinh,
  vanLam,
  phongDien,
  thotNot,
  coDo,
]
