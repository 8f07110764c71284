import type { HelpKeys } from '../help-text.ts';

export const helpKeys: readonly HelpKeys[] = [
  {
    title: 'Ở mọi nơi',
    keys: [
      ['Ctrl+K', 'Tìm một lệnh theo tên, không cần dấu'],
      ['F1', 'Hướng dẫn của màn hình đang mở'],
      ['Ctrl+F', 'Tìm: đơn vị, chỉ tiêu trong bảng; đơn vị trong «Danh mục»'],
      ['Ctrl+Z', 'Hoàn tác'],
      ['Ctrl+Y, Ctrl+Shift+Z', 'Làm lại'],
      ['Ctrl+S', 'Cho biết đã lưu lúc mấy giờ (mọi thay đổi được lưu ngay)'],
      ['Tab, Shift+Tab', 'Sang nút, ô nhập sau hoặc trước'],
      ['Esc', 'Đóng hộp thoại, bảng bên phải; bỏ việc đang làm'],
    ],
  },
  {
    title: 'Đi lại và chọn trong bảng',
    keys: [
      ['Mũi tên', 'Sang ô bên cạnh'],
      ['Ctrl+Mũi tên', 'Đến cuối vùng có số'],
      ['Home, End', 'Đến đầu, cuối dòng'],
      ['Ctrl+Home, Ctrl+End', 'Đến ô đầu, ô cuối của bảng'],
      ['PageUp, PageDown', 'Lên, xuống một trang'],
      ['Shift cùng các phím trên', 'Chọn từ ô này đến ô đó'],
      ['Ctrl+A', 'Chọn cả bảng'],
      ['Shift+Phím cách', 'Chọn cả dòng'],
      ['Ctrl+Phím cách', 'Chọn cả cột'],
      ['Ctrl+bấm chuột, kéo chuột', 'Chọn thêm một vùng; trên ô đã chọn thì bỏ chọn'],
      ['Phím cách trên dòng nhóm', 'Thu gọn, mở các đơn vị của nhóm'],
      ['Bấm chuột phải, Shift+F10', 'Mở trình đơn của các ô đang chọn'],
      ['Alt+↓ trong bảng', 'Mở trình đơn của cột: sắp xếp, lọc, ẩn, cố định'],
    ],
  },
  {
    title: 'Nhập và sửa ô',
    keys: [
      ['Gõ số', 'Ghi đè ô đang chọn'],
      ['F2', 'Sửa số đang có trong ô'],
      ['Enter, Shift+Enter', 'Ghi và xuống, lên một đơn vị'],
      ['Tab, Shift+Tab', 'Ghi và sang phải, sang trái'],
      ['Tab, Enter trong một vùng', 'Sang ô sau của vùng: theo dòng, theo cột'],
      ['Enter sau nhiều lần Tab', 'Về cột bắt đầu, ở đơn vị tiếp theo'],
      ['Mũi tên khi đang gõ', 'Ghi và sang ô bên cạnh'],
      ['Ctrl+Enter khi đang gõ', 'Ghi vào tất cả các ô đang chọn'],
      ['Esc', 'Bỏ số đang gõ; thôi cắt'],
      ['Delete', 'Xóa các ô đang chọn'],
      ['=7.500*30%', 'Gõ phép tính, ô nhận kết quả'],
      ['Shift+F2', 'Xem, viết ghi chú của ô'],
    ],
  },
  {
    title: 'Chép, dán, điền',
    keys: [
      [
        'Ctrl+C, Ctrl+X, Ctrl+V',
        'Sao chép, cắt, dán; qua lại với Excel, LibreOffice, Google Sheets',
      ],
      ['Ctrl+D', 'Điền ô trên cùng xuống các ô dưới của vùng chọn'],
      ['Ctrl+R', 'Điền ô bên trái sang các ô phải của vùng chọn'],
      ['Kéo góc vùng chọn', 'Điền tiếp: một số thì chép, hai số trở lên thành dãy'],
      ['Bấm đúp góc vùng chọn', 'Điền xuống đến hết cột bên cạnh'],
      ['Ctrl+kéo góc vùng chọn', 'Chép thay vì nối dãy; một số thì đếm tiếp'],
    ],
  },
  {
    title: 'Trên trang tính của mẫu biểu',
    keys: [
      ['Mũi tên', 'Sang ô bên cạnh'],
      ['Enter, F2', 'Chỉ định ô đang chọn lấy số liệu nào'],
      ['Esc', 'Đóng bảng chỉ định, về trang tính'],
    ],
  },
  {
    title: 'Trong danh sách',
    keys: [
      ['Alt+↑, Alt+↓', 'Chuyển dòng lên, xuống («Danh mục»)'],
      ['↑, ↓, Enter', 'Chọn trong danh sách lệnh, trong ô chọn, trong trình đơn'],
    ],
  },
];
