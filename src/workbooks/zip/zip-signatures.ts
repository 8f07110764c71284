/** What the records of a ZIP file begin with (PKWARE's APPNOTE, 4.3). */
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
