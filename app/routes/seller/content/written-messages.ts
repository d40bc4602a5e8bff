// Sentences for what can be refused where somebody writes: the text's own rules, and those of its photos.
import { productMessages } from '#app/domain/catalog/product.messages.ts'
import { contentMessages } from '#app/domain/content/content.messages.ts'

export const writtenMessages = { ...contentMessages, ...productMessages }
