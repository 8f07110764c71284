import type { HelpText } from '../help-text.ts';
import { helpBackups } from './help-backups.ts';
import { helpHistory } from './help-history.ts';
import { helpKeys } from './help-keys.ts';
import { helpSheet } from './help-sheet.ts';
import { helpTemplates } from './help-templates.ts';

export const helpText: HelpText = {
  chapters: {
    year: {
      title: 'Giao chỉ tiêu trong một năm',
      parts: [
        {
          type: 'text',
          text: 'Mọi việc của một năm nằm trong một hồ sơ (tệp .chitieu). Thanh trên cùng luôn cho biết đang làm ở cơ quan nào, năm nào, phương án nào và đã lưu lúc mấy giờ.',
        },
        {
          type: 'steps',
          steps: [
            'Tạo hồ sơ từ một chương trình, nghị quyết: đơn vị, chỉ tiêu, nhiệm vụ và thời hạn có sẵn.',
            'Ở «Danh mục», xem lại danh sách đơn vị và nhập số liệu căn cứ; chép được từ Excel.',
            'Chọn năm ở thanh trên cùng, rồi mở «Phân bổ».',
            'Nhập tổng chỉ tiêu giao ở dòng trên cùng của bảng, nếu chương trình chưa có.',
            'Chọn cột chỉ tiêu, bấm «Phân bổ chỉ tiêu…», chọn căn cứ, xem dự kiến rồi «Áp dụng».',
            'Sửa từng ô khi cần; dòng «Chưa phân bổ» cho biết còn thiếu hay vượt bao nhiêu.',
            'Bấm «Ban hành…», ghi số và ngày quyết định; phương án được niêm phong.',
            'In hoặc lưu phụ lục ở «Biểu, văn bản».',
            'Trong năm, nhận báo cáo của các đơn vị ở «Tiếp nhận báo cáo» và xem «Kết quả thực hiện».',
          ],
        },
        {
          type: 'picture',
          name: 'plan',
          shows: 'Màn hình «Phân bổ»: mỗi dòng một đơn vị, mỗi cột một chỉ tiêu, tổng ở trên cùng',
        },
        {
          type: 'text',
          text: 'Không có nút lưu: mỗi thay đổi được ghi ngay và hoàn tác được bằng Ctrl+Z, kể cả sau khi mở lại chương trình. Riêng việc ban hành thì không hoàn tác được.',
        },
      ],
    },
    sheet: helpSheet,
    allocation: {
      title: 'Các cách phân bổ',
      parts: [
        {
          type: 'text',
          text: 'Chọn một ô trong cột chỉ tiêu rồi bấm «Phân bổ chỉ tiêu…». Bảng bên phải hiện dự kiến cạnh số hiện nay; chưa có gì thay đổi cho đến khi bấm «Áp dụng».',
        },
        {
          type: 'picture',
          name: 'plan-allocation',
          shows: 'Bảng «Phân bổ chỉ tiêu» ở bên phải, dự kiến của từng đơn vị ở dưới',
        },
        {
          type: 'list',
          items: [
            'Theo đơn vị: chia một tổng theo một hay nhiều căn cứ có tỷ trọng, hoặc chia đều.',
            'Đơn vị × khu vực: chia đồng thời cho đơn vị và khu vực, hai chiều đều khớp tổng.',
            'Trong đó: chia một phần của chỉ tiêu khác, không đơn vị nào vượt phần chung.',
            'Theo năm: chia chỉ tiêu giai đoạn cho các năm.',
            'Điều chỉnh: đổi tổng đã giao và chia phần chênh lệch cho các đơn vị.',
          ],
        },
        {
          type: 'text',
          text: 'Cách làm tròn quyết định đơn vị nào được cộng thêm khi phép chia có phần lẻ; bấm ⓘ cạnh ô để đọc giải thích. Mức tối thiểu, tối đa đặt được cho mọi đơn vị hay riêng từng đơn vị.',
        },
      ],
    },
    locks: {
      title: 'Khóa ô',
      parts: [
        {
          type: 'text',
          text: 'Ô đã thống nhất thì chọn rồi bấm «Khóa», ghi lý do nếu có. Ô khóa không bị gõ đè, không bị dán đè và giữ nguyên khi phân bổ; phần còn lại của tổng chia cho các ô khác.',
        },
        {
          type: 'list',
          items: [
            'Chọn nhiều ô rồi bấm «Khóa» để khóa cùng lúc.',
            'Đặt chuột trên ô khóa để xem người khóa, thời gian và lý do.',
            'Muốn sửa thì chọn ô rồi bấm «Mở khóa».',
          ],
        },
      ],
    },
    keepTotal: {
      title: 'Giữ nguyên tổng',
      parts: [
        {
          type: 'text',
          text: 'Bật «Giữ nguyên tổng» khi tổng không được đổi: sửa một ô thì các ô chưa khóa khác tự bù, theo tỷ lệ hiện nay. Chương trình cho xem những ô sẽ thay đổi trước khi ghi.',
        },
        {
          type: 'text',
          text: 'Gõ số mới vào dòng «Tổng chỉ tiêu giao» thì được hỏi: phân bổ lại theo tỷ lệ hiện nay, phân bổ theo căn cứ khác, hay chỉ đặt tổng. Các ô đã khóa luôn giữ nguyên.',
        },
      ],
    },
    reason: {
      title: 'Cách tính',
      parts: [
        {
          type: 'text',
          text: 'Chọn một ô rồi bấm «Cách tính», trên thanh công cụ hay trong trình đơn chuột phải: bảng bên phải kể bằng lời con số ấy từ đâu ra, đủ chữ số để tính lại bằng tay, cùng các lần thay đổi.',
        },
        {
          type: 'picture',
          name: 'plan-reason',
          shows: 'Bảng «Cách tính» của một đơn vị ở bên phải',
        },
        {
          type: 'text',
          text: '«Cả cột…» mở biểu thuyết minh cách tính của cả chỉ tiêu, xuất được ra Excel. Biểu này để làm việc, không kèm theo quyết định.',
        },
      ],
    },
    returns: {
      title: 'Tiếp nhận báo cáo',
      parts: [
        {
          type: 'steps',
          steps: [
            'Ở «Tiếp nhận báo cáo», chọn kỳ.',
            'Thả các tệp Excel của đơn vị vào màn hình, hoặc bấm «Chọn tệp…».',
            'Chọn từng tệp: ô được tô theo nghĩa (đơn vị, chỉ tiêu, số liệu, cộng); lỗi và cảnh báo ở bên phải.',
            'Mỗi lỗi có cách sửa bên dưới, ví dụ «Sửa thành 7.500», «Để trống», «Chọn đơn vị…».',
            'Xem dòng «Sẽ ghi … số liệu», rồi bấm «Ghi vào hồ sơ».',
          ],
        },
        {
          type: 'text',
          text: '«Biểu mẫu báo cáo…» lập cho mỗi đơn vị một tệp Excel có sẵn tên, kỳ, chỉ tiêu giao; gửi qua thư hoặc Zalo trước mỗi kỳ. Tệp gửi lại được nhận ra ngay, không phải hỏi đơn vị hay chỉ tiêu, dù đã đổi tên; số liệu trong đó vẫn được kiểm tra từng ô.',
        },
        {
          type: 'picture',
          name: 'returns',
          shows: 'Màn hình «Tiếp nhận báo cáo»: danh sách tệp, trang tính và danh sách lỗi',
        },
        {
          type: 'text',
          text: 'Chưa có gì được ghi trước khi bấm «Ghi vào hồ sơ», và ghi rồi vẫn hoàn tác được. Tệp gốc không bị sửa. Kết quả xem ở «Kết quả thực hiện», mỗi số cho biết tệp và ô mà nó đến từ đó.',
        },
        {
          type: 'picture',
          name: 'results',
          shows:
            'Màn hình «Kết quả thực hiện»: chỉ tiêu, thực hiện, tỷ lệ và xếp thứ của từng đơn vị',
        },
      ],
    },
    reports: {
      title: 'Biểu, văn bản',
      parts: [
        {
          type: 'text',
          text: 'Chọn biểu ở bên trái; ở giữa là trang A4 như khi in, bên phải là kỳ, người ký và các nút lưu, in. Số liệu lấy theo năm và phương án ở thanh trên cùng.',
        },
        {
          type: 'picture',
          name: 'reports',
          shows: 'Màn hình «Biểu, văn bản»: phụ lục giao chỉ tiêu trên trang A4',
        },
        {
          type: 'text',
          text: 'Tên cơ quan, người ký, người lập biểu đặt ở «Danh mục», tab «Thiết lập». Biểu làm việc có mã đối chiếu và giờ in ở cuối; phụ lục chỉ có khi bật ở tab ấy. Năm chưa giao chỉ tiêu nào thì biểu ghi rõ như vậy.',
        },
      ],
    },
    templates: helpTemplates,
    amendment: {
      title: 'Ban hành và điều chỉnh',
      parts: [
        {
          type: 'text',
          text: '«Ban hành…» ghi số và ngày quyết định rồi niêm phong phương án: từ đó chỉ đọc. Cột nào chưa khớp tổng được nêu trước khi ban hành, kèm mã đối chiếu của số liệu sẽ ban hành.',
        },
        {
          type: 'picture',
          name: 'issue',
          shows: 'Hộp «Ban hành»: số quyết định, ngày ký, năm và chỉ tiêu',
        },
        {
          type: 'steps',
          steps: [
            'Mở phương án đã ban hành, bấm «Điều chỉnh…» và ghi lý do.',
            'Phương án điều chỉnh mở ra với các số đã giao.',
            'Sửa ô, hoặc dùng «Phân bổ chỉ tiêu…», cách «Điều chỉnh»: ít đơn vị thay đổi nhất, hay chia phần chênh lệch theo căn cứ.',
            'Ban hành phương án điều chỉnh; phương án trước vẫn xem được ở thanh trên cùng.',
          ],
        },
      ],
    },
    history: helpHistory,
    backup: helpBackups,
  },
  keysTitle: 'Các phím tắt',
  keys: helpKeys,
};
