// Names of product groups and certificates.
import type { Category, CertificateKind } from '#app/domain/catalog/product.ts'

import { defineText } from './text.ts'

type Names = { categories: Record<Category, string>; certificates: Record<CertificateKind, string> }

export const catalogText = defineText<Names>({
  vi: {
    categories: {
      food: 'Thực phẩm',
      drink: 'Đồ uống',
      herb: 'Dược liệu',
      craft: 'Thủ công mỹ nghệ',
      ornamental: 'Sinh vật cảnh',
      tourism: 'Du lịch cộng đồng',
    },
    certificates: {
      ocop: 'OCOP',
      vietgap: 'VietGAP',
      food_safety: 'An toàn thực phẩm',
      organic: 'Hữu cơ',
    },
  },
  en: {
    categories: {
      food: 'Food',
      drink: 'Drinks',
      herb: 'Herbs',
      craft: 'Crafts',
      ornamental: 'Ornamental',
      tourism: 'Community tourism',
    },
    certificates: {
      ocop: 'OCOP',
      vietgap: 'VietGAP',
      food_safety: 'Food safety',
      organic: 'Organic',
    },
  },
})
