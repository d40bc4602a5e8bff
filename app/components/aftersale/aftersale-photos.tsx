// Small pictures that open large. They are not everybody's, so a guest's key goes with them.
import type { PhotoView } from '#app/domain/aftersale/photo-rows.server.ts'
import { aftersalePhotosText } from '#app/i18n/aftersale-photos.ts'
import { useText } from '#app/i18n/use-text.ts'
import { aftersalePhotoPath } from '#app/paths.ts'

type Props = { photos: readonly PhotoView[]; linkKey?: string | undefined }

export function AftersalePhotos({ photos, linkKey }: Props) {
  const t = useText(aftersalePhotosText)
  if (photos.length === 0) return null
  return (
    <ul className="aftersale-photos">
      {photos.map((photo, at) => (
        <li key={photo.id}>
          <a href={aftersalePhotoPath(photo, { key: linkKey })}>
            <img
              src={aftersalePhotoPath(photo, { width: 240, key: linkKey })}
              alt={t.photo(at + 1)}
              width={photo.width}
              height={photo.height}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
