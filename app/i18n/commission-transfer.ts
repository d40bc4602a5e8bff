// Words of commission that shops transfer to the market: the shop's room, and the operators'.
import { defineText } from './text.ts'

export const commissionTransferText = defineText({
  vi: {
    title: 'Hoa hồng phải trả chợ',
    lead: 'Đơn bán bằng tiền mặt không qua chợ, nên hoa hồng của các đơn đó cửa hàng chuyển khoản cho chợ.',
    owed: 'Còn nợ chợ',
    commission: 'Hoa hồng chưa trả',
    held: 'Chợ đang giữ của cửa hàng',
    kept: 'Trong đó giữ lại để nộp thuế',
    toPay: 'Cần chuyển khoản',
    nothing: 'Không có hoa hồng nào phải chuyển.',
    byPayout: 'Chợ trừ hoa hồng vào lần chuyển tiền tới. Cửa hàng không phải làm gì.',
    overpaid: (amount: string) =>
      `Cửa hàng đã chuyển thừa ${amount}. Số này trừ vào hoa hồng các đơn sau.`,
    noAccount: 'Chợ chưa mở tài khoản nhận chuyển khoản. Hoa hồng được trừ khi chợ chuyển tiền.',
    card: {
      title: 'Chuyển khoản cho chợ',
      saveHint:
        'Chuyển bằng chính điện thoại này? Lưu mã rồi chọn “quét từ ảnh” trong ứng dụng ngân hàng.',
      wordsWarning: 'Ghi đúng nội dung này, không thêm bớt, để chợ nhận ra cửa hàng.',
      fresh: 'Chuyển ít hơn cũng được: phần còn lại vẫn ghi nợ. Tiền tới thường trong một phút.',
    },
    received: 'Chợ đã nhận',
    noneReceived: 'Chưa có lần chuyển khoản nào.',
    room: 'Trả hoa hồng',

    operatorTitle: 'Chuyển khoản tới chợ',
    operatorLead:
      'Hoa hồng các cửa hàng chuyển vào tài khoản của chợ. Nội dung có mã cửa hàng thì tự ghi sổ.',
    operatorNoAccount:
      'Chưa khai tài khoản của chợ (MARKET_BANK_…), nên cửa hàng chưa chuyển khoản được.',
    openTitle: 'Chưa biết của ai',
    openNone: 'Khoản nào cũng đã rõ.',
    toldElsewhere: 'Cùng số tiền của cùng cửa hàng đã có ở nguồn khác: một khoản hay hai khoản?',
    shop: 'Tên ngắn của cửa hàng',
    note: 'Vì sao',
    attach: 'Ghi cho cửa hàng này',
    aside: 'Không phải hoa hồng',
    decide: 'Xử lý',
    othersTitle: 'Gần đây',
    status: { matched: 'Đã ghi sổ', unmatched: 'Chưa rõ', aside: 'Để riêng' },
    source: { webhook: 'Ngân hàng báo', statement: 'Sao kê' },
    done: 'Đã ghi.',
  },
  en: {
    title: 'Commission owed to the market',
    lead: 'Cash orders do not pass through the market, so the shop transfers the commission of those orders.',
    owed: 'Owed to the market',
    commission: 'Commission not paid yet',
    held: 'Held by the market for the shop',
    kept: 'Of that, kept for tax',
    toPay: 'To be transferred',
    nothing: 'There is no commission to transfer.',
    byPayout: 'The market takes it off the next payout. There is nothing to do.',
    overpaid: (amount) => `The shop transferred ${amount} too much. It comes off later commission.`,
    noAccount: 'The market has no account for transfers yet. Commission comes off payouts.',
    card: {
      title: 'Transfer to the market',
      saveHint:
        'Transferring on this phone? Save the code and choose “scan from picture” in your banking app.',
      wordsWarning: 'Write exactly these words, so that the market recognises the shop.',
      fresh: 'Less is fine too: the rest stays owed. Money usually arrives within a minute.',
    },
    received: 'Received by the market',
    noneReceived: 'Nothing was transferred yet.',
    room: 'Pay commission',

    operatorTitle: 'Transfers to the market',
    operatorLead:
      'Commission that shops transfer onto the market’s account. With a shop’s code in its words it is booked by itself.',
    operatorNoAccount:
      'The market’s account is not set up (MARKET_BANK_…), so shops cannot transfer yet.',
    openTitle: 'From whom?',
    openNone: 'Everything is known.',
    toldElsewhere:
      'The same sum of the same shop came from the other source: one transfer, or two?',
    shop: 'The shop’s short name',
    note: 'Why',
    attach: 'Book for this shop',
    aside: 'It is no commission',
    decide: 'Decide',
    othersTitle: 'Lately',
    status: { matched: 'Booked', unmatched: 'Unknown', aside: 'Set aside' },
    source: { webhook: 'Told by the bank', statement: 'Statement' },
    done: 'Saved.',
  },
})
