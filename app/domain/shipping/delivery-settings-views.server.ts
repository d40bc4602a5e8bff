// How the shop brings its goods, for the owner who sets it up.
import type { ShopDb } from '#app/db/doors.server.ts'
import type { CarrierId } from '#plugins/shipping/port.ts'
import type { DeliveryKind, DeliveryRate } from './delivery.ts'

export type RateView = Omit<DeliveryRate, 'places'> & { zoneId: string }

export type MethodView = {
  code: string
  kind: DeliveryKind
  carrier: CarrierId | null
  name: string
  nameEn: string
  daysMin: number
  daysMax: number
  communeCode: string | null
  addressLine: string
  openingHours: string
  isActive: boolean
  rates: RateView[]
}

export type ZoneView = { id: string; name: string; isRest: boolean; placeCodes: string[] }

/** Never the token: only its last letters. */
export type CarrierView = {
  carrier: CarrierId
  ending: string
  hintKey: string
  isActive: boolean
  senderName: string
  senderPhone: string
  senderLine: string
  senderCommune: string
}

export type DeliverySettings = {
  methods: MethodView[]
  zones: ZoneView[]
  carriers: CarrierView[]
  /** sold without a weight */
  unweighed: number
}

export async function findDeliverySettings(db: ShopDb): Promise<DeliverySettings> {
  const methods = await db.deliveryMethod.findMany({
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  const rates = await db.deliveryRate.findMany()
  return {
    methods: methods.map((row) => ({
      code: row.code,
      kind: row.kind as DeliveryKind,
      carrier: row.carrier as CarrierId | null,
      name: row.name,
      nameEn: row.nameEn,
      daysMin: row.daysMin,
      daysMax: row.daysMax,
      communeCode: row.communeCode,
      addressLine: row.addressLine,
      openingHours: row.openingHours,
      isActive: row.isActive,
      rates: rates
        .filter((rate) => rate.methodCode === row.code)
        .map(({ shopId: _s, methodCode: _m, ...rate }) => rate),
    })),
    zones: await findZones(db),
    carriers: await findCarriers(db),
    unweighed: await db.variant.count({
      where: { weightGrams: null, product: { status: 'published' } },
    }),
  }
}

/** The rest of the country comes last. */
export async function findZones(db: ShopDb): Promise<ZoneView[]> {
  const zones = await db.deliveryZone.findMany({
    orderBy: [{ isRest: 'asc' }, { position: 'asc' }, { name: 'asc' }],
  })
  const places = await db.deliveryZonePlace.findMany({ orderBy: { placeCode: 'asc' } })
  return zones.map(({ id, name, isRest }) => ({
    id,
    name,
    isRest,
    placeCodes: places.filter((place) => place.zoneId === id).map((place) => place.placeCode),
  }))
}

async function findCarriers(db: ShopDb): Promise<CarrierView[]> {
  const rows = await db.carrierAccount.findMany({ orderBy: { carrier: 'asc' } })
  return rows.map((row) => ({
    carrier: row.carrier as CarrierId,
    ending: row.ending,
    hintKey: row.hintKey,
    isActive: row.isActive,
    senderName: row.senderName,
    senderPhone: row.senderPhone,
    senderLine: row.senderLine,
    senderCommune: row.senderCommune,
  }))
}

/** One contract as its page shows it; who sends is the shop itself until it says otherwise. */
export async function findContractPage(db: ShopDb, carrier: CarrierId) {
  const account = (await findCarriers(db)).find((one) => one.carrier === carrier) ?? null
  const shop = await db.shop.findFirstOrThrow()
  return {
    account,
    sender: account
      ? {
          name: account.senderName,
          phone: account.senderPhone,
          communeCode: account.senderCommune,
          addressLine: account.senderLine,
        }
      : {
          name: shop.name,
          phone: shop.phone ?? '',
          communeCode: shop.communeCode,
          addressLine: shop.addressLine,
        },
  }
}

export type WeightRow = {
  variantId: string
  title: string
  variantTitle: string
  weightGrams: number | null
}

/** What has no weight comes first; the first page is 0. */
export async function listWeights(
  db: ShopDb,
  { page }: { page: number },
): Promise<{ rows: WeightRow[]; hasMore: boolean }> {
  const size = 50
  const rows = await db.$queryRaw<
    { id: string; title: string; variant_title: string; weight_grams: number | null }[]
  >`
    SELECT v.id, p.title, v.title AS variant_title, v.weight_grams
    FROM variant v JOIN product p ON p.shop_id = v.shop_id AND p.id = v.product_id
    ORDER BY v.weight_grams IS NOT NULL, p.title, v.position, v.id
    LIMIT ${size + 1} OFFSET ${page * size}`
  return {
    rows: rows.slice(0, size).map((row) => ({
      variantId: row.id,
      title: row.title,
      variantTitle: row.variant_title,
      weightGrams: row.weight_grams,
    })),
    hasMore: rows.length > size,
  }
}
