import type { Picture } from '#app/components/ui/photo.tsx'
import type { SellerPhoto } from '#app/domain/catalog/seller-product-views.server.ts'
import { mediaUrl } from '#app/paths.ts'

export const sellerPicture = (photo: SellerPhoto | null): Picture | null =>
  photo && {
    url: mediaUrl(photo.shopId, photo.id),
    altText: photo.alt,
    width: photo.width,
    height: photo.height,
  }
