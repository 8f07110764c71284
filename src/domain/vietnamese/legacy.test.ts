import { describe, expect, it } from 'vitest';
import { charsetOfFont, decodeLegacy, guessCharset } from './legacy.ts';

const LOWER =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ';

describe('TCVN3', () => {
  it.each([
    ['TiÕng ViÖt rÊt hay', 'Tiếng Việt rất hay'],
    ['B¶o Th¾ng', 'Bảo Thắng'],
    ['B¸t X¸t', 'Bát Xát'],
    ['M\u00adêng Kh\u00ad¬ng', 'Mường Khương'],
    ['§iÖn Biªn §«ng', 'Điện Biên Đông'],
  ])('%j is %j', (coded, expected) => {
    expect(decodeLegacy(coded, 'tcvn3', '.VnTime')).toBe(expected);
  });

  it('has every letter with a mark', () => {
    const coded =
      'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ';
    expect(decodeLegacy(coded, 'tcvn3')).toBe(LOWER);
  });

  it('is raised to capitals in a font for capitals', () => {
    expect(decodeLegacy('liªn ®oµn lao ®éng', 'tcvn3', '.VnTimeH')).toBe('LIÊN ĐOÀN LAO ĐỘNG');
    expect(decodeLegacy('liªn ®oµn', 'tcvn3', '.VnArial')).toBe('liên đoàn');
  });

  it.each([
    ['B¸O C¸O KÕT QU¶', 'BÁO CÁO KẾT QUẢ'],
    ['Sè §OµN VI£N', 'SỐ ĐOÀN VIÊN'],
    ['BIÓU Tæng hîp', 'BIỂU Tổng hợp'],
    ['Sè DN, TØ lÖ', 'Số DN, Tỉ lệ'],
    ['H¹ Hoµ', 'Hạ Hoà'],
    ['Sè L§', 'Số LĐ'],
  ])('typed in capitals in a font for small letters, %j is %j', (coded, expected) => {
    expect(decodeLegacy(coded, 'tcvn3', '.VnTime')).toBe(expected);
  });

  it('is read too where its bytes were taken for windows-1258', () => {
    expect(decodeLegacy('TiƠng ViÖt rÊt hay', 'tcvn3')).toBe('Tiếng Việt rất hay');
    expect(decodeLegacy('ChØ tiªu \u0110oàn', 'tcvn3').slice(0, 8)).toBe('Chỉ tiêu');
    expect(guessCharset('KƠt qu¶ thùc hiÖn chØ tiªu n¨m 2020')).toBe('tcvn3');
  });
});

describe('VNI', () => {
  it.each([
    ['Tieáng Vieät raát hay', 'Tiếng Việt rất hay'],
    ['Kyõ', 'Kỹ'],
    ['Lieân ñoaøn Lao ñoäng tænh', 'Liên đoàn Lao động tỉnh'],
    ['Möôøng AÛng', 'Mường Ảng'],
    ['ÑIEÄN BIEÂN', 'ĐIỆN BIÊN'],
    ['thuyû, kyø, yù, myõ, kî', 'thuỷ, kỳ, ý, mỹ, kỵ'],
  ])('%j is %j', (coded, expected) => {
    expect(decodeLegacy(coded, 'vni', 'VNI-Times')).toBe(expected);
  });

  it('has every letter with a mark', () => {
    const coded =
      'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î';
    expect(decodeLegacy(coded, 'vni')).toBe(LOWER);
    expect(decodeLegacy(coded.toUpperCase(), 'vni')).toBe(LOWER.toUpperCase());
  });
});

describe('the charset of old text', () => {
  it('is told by the font', () => {
    expect(
      ['.VnTime', '.VnTimeH', 'VNI-Times', 'Times New Roman', 'Verdana'].map(charsetOfFont),
    ).toEqual(['tcvn3', 'tcvn3', 'vni', null, null]);
  });

  it('is guessed from what the text says', () => {
    expect(guessCharset('KÕt qu¶ thùc hiÖn chØ tiªu n¨m 2020')).toBe('tcvn3');
    expect(guessCharset('M\u00adêng Kh\u00ad¬ng')).toBe('tcvn3');
    expect(guessCharset('Keát quaû thöïc hieän chæ tieâu naêm 2020')).toBe('vni');
  });

  it('is none for Unicode text, for English and for French', () => {
    expect(guessCharset('Kết quả thực hiện chỉ tiêu năm 2020')).toBeNull();
    expect(guessCharset('Bà Rịa')).toBeNull();
    expect(guessCharset('cá, là, trên, hòa')).toBeNull();
    expect(guessCharset('Total 2020')).toBeNull();
    expect(guessCharset('Société Générale')).toBeNull();
    expect(guessCharset('')).toBeNull();
  });
});
