// What a picture of a return or of a review is called.
import { defineText } from './text.ts'

export const aftersalePhotosText = defineText({
  vi: { photo: (at: number) => `Ảnh ${at}` },
  en: { photo: (at: number) => `Photo ${at}` },
})
