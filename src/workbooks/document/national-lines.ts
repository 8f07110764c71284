/** Quốc hiệu and Tiêu ngữ, as Nghị định 30/2020/NĐ-CP writes them. */
export const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
