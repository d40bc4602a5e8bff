// Weighing what was sold by weight.
import { defineText } from './text.ts'

export const weighingText = defineText({
  vi: {
    title: (code: string) => `Cân hàng đơn ${code}`,
    lead: 'Cân rồi nhập số. Nhẹ hơn mức đã bán bao nhiêu, khách được trả lại bấy nhiêu; nặng hơn khách không phải trả thêm.',
    order: (code: string) => `Đơn ${code}`,
    open: 'Cân hàng',
    agreed: (kilograms: string) => `Đã trả tiền cho tối đa ${kilograms} kg`,
    pieces: (count: number, unit: string) => `${count} ${unit}`,
    weight: 'Cân được',
    weightOf: (title: string) => `Cân được, ${title}`,
    hint: 'Cả dòng, ví dụ 4,8 kg hoặc 4800 g',
    save: 'Lưu số cân và trả lại tiền thiếu',
    saved: 'Đã lưu số cân. Tiền thiếu được trả lại theo cách khách đã trả.',
    done: (kilograms: string) => `Cân được ${kilograms} kg`,
    back: 'Trả lại',
    nothing: 'Không phải trả lại',
    none: 'Đơn này không có hàng bán theo cân.',
    soldGrams: 'Bán theo cân: giá tính cho tối đa',
    soldGramsHint: 'Để trống nếu không cân lại. Khi đóng gói bạn cân, thiếu thì trả lại tiền.',
  },
  en: {
    title: (code: string) => `Weigh order ${code}`,
    lead: 'Weigh, then type the number. What is lighter than was sold is given back; what is heavier costs nothing more.',
    order: (code: string) => `Order ${code}`,
    open: 'Weigh',
    agreed: (kilograms: string) => `Paid for up to ${kilograms} kg`,
    pieces: (count: number, unit: string) => `${count} ${unit}`,
    weight: 'Weighs',
    weightOf: (title: string) => `Weight, ${title}`,
    hint: 'The whole line, for example 4.8 kg or 4800 g',
    save: 'Save and give back what is missing',
    saved: 'Saved. What is missing goes back the way it was paid.',
    done: (kilograms: string) => `Weighs ${kilograms} kg`,
    back: 'Given back',
    nothing: 'Nothing to give back',
    none: 'Nothing in this order is sold by weight.',
    soldGrams: 'Sold by weight: the price is for up to',
    soldGramsHint:
      'Leave it empty if it is not weighed. You weigh when packing and give back what is missing.',
  },
})
