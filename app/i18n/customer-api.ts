// What the customers' part of the Storefront API says; an outside shop shows it to its shoppers.
import { defineText } from './text.ts'

export const customerText = defineText({
  vi: {
    unidentified: 'E-mail hoặc mật khẩu chưa đúng.',
    badToken: 'Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại.',
    letterOver:
      'Đường dẫn trong thư đã dùng rồi, đã hết hạn, hoặc không phải của Niêu. Hãy xin một thư mới.',
    noMultipass: 'Cửa hàng không đăng nhập thay khách được.',
    oneAtATime: 'Mỗi lần gửi chỉ một thao tác với tài khoản.',
    throttled: 'Đã thử quá nhiều lần. Hãy đợi 15 phút rồi thử lại.',
    taken: 'Địa chỉ e-mail này đã có tài khoản.',
    email: 'E-mail chưa đúng, ví dụ ten@vidu.vn',
    emailStays: 'E-mail của tài khoản không đổi được ở đây.',
    passwordElsewhere:
      'Đổi mật khẩu bằng thư "Quên mật khẩu" hoặc trong trang tài khoản trên Niêu.',
    password: {
      'too-short': 'Mật khẩu cần ít nhất 10 ký tự.',
      'too-long': 'Mật khẩu nhiều nhất 128 ký tự.',
      'too-common': 'Mật khẩu này quá dễ đoán.',
      'like-you': 'Mật khẩu không nên là tên hay e-mail của bạn.',
    },
    name: 'Tên dài 2–80 ký tự, không có thẻ HTML hay đường dẫn.',
    phone: 'Số điện thoại có 10 số, ví dụ 0912 345 678',
    recipient: 'Điền họ tên người nhận.',
    addressLine: 'Điền số nhà, thôn, xóm hoặc đường, 3–200 ký tự.',
    province: 'Không có tỉnh, thành phố này.',
    commune: 'Tỉnh này không có xã, phường nào tên như vậy.',
    country: 'Chỉ giao trong Việt Nam.',
    noSuchAddress: 'Không tìm thấy địa chỉ này.',
    fullBook: 'Sổ địa chỉ đã đầy.',
  },
  en: {
    unidentified: 'The e-mail address or the password is not right.',
    badToken: 'This sign-in has ended. Please sign in again.',
    letterOver:
      'The link of the letter was used already, its time is over, or it is not one of Niêu. Ask for a new letter.',
    noMultipass: 'A shop cannot sign its customers in.',
    oneAtATime: 'One operation on an account at a time.',
    throttled: 'Too many attempts. Please wait 15 minutes and try again.',
    taken: 'There is already an account with this e-mail address.',
    email: 'Enter an e-mail address like name@example.vn',
    emailStays: 'The e-mail address of an account cannot be changed here.',
    passwordElsewhere:
      'Change the password by the letter of "Forgot password" or on the account page of Niêu.',
    password: {
      'too-short': 'A password needs at least 10 characters.',
      'too-long': 'A password has at most 128 characters.',
      'too-common': 'This password is too easy to guess.',
      'like-you': 'The password should not be your name or e-mail address.',
    },
    name: 'A name has 2–80 characters, without HTML tags or links.',
    phone: 'A telephone number has 10 digits, like 0912 345 678',
    recipient: 'Enter the name of the recipient.',
    addressLine: 'Enter the house, hamlet or street, 3–200 characters.',
    province: 'There is no such province.',
    commune: 'The province has no commune of this name.',
    country: 'We deliver in Viet Nam only.',
    noSuchAddress: 'There is no such address.',
    fullBook: 'The address book is full.',
  },
})
