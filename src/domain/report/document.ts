import type { Letterhead, ReportTable } from './table.ts';

/**
 * An official paper (Nghị định 30/2020/NĐ-CP) as plain data: the Word writer, the HTML and the page on
 * screen draw the same document. All texts are finished: nothing is worked out while it is drawn.
 */
export type OfficialDocument = {
  readonly id: string;
  /** In the file's properties and its name: «Quyết định giao chỉ tiêu năm 2020». */
  readonly title: string;
  readonly letterhead: Letterhead;
  /** The whole line below the issuing body: «Số: 433/QĐ-LĐLĐ», «Số: …/QĐ-LĐLĐ» on a draft. */
  readonly number: string;
  /** «V/v giao chỉ tiêu năm 2020» below the number: a letter alone has it. */
  readonly about: string | null;
  /** «QUYẾT ĐỊNH», «BÁO CÁO»; null on a letter. */
  readonly kind: string | null;
  /** Trích yếu below the kind, a line each; empty on a letter. */
  readonly subject: readonly string[];
  /** «BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG TỈNH ĐIỆN BIÊN» above the grounds of a decision, else null. */
  readonly authority: string | null;
  /** «Kính gửi:» of a letter; empty on other papers. */
  readonly addressees: readonly string[];
  /** «Căn cứ …;», each with its closing mark. */
  readonly grounds: readonly string[];
  /** «QUYẾT ĐỊNH:» between grounds and articles, else null. */
  readonly resolution: string | null;
  readonly body: readonly DocumentBlock[];
  /** «Nơi nhận», each with its closing mark: «- Như Điều 3;». */
  readonly recipients: readonly string[];
  readonly signature: DocumentSignature;
  /** Each begins a page of its own and is numbered by itself. */
  readonly annexes: readonly ReportTable[];
  /** Its file's name without the years, where the report's own would not tell it from others. */
  readonly fileTitle?: string;
  /** What whoever prints it should know first, in finished sentences: shown beside the paper, never on it. */
  readonly warnings?: readonly string[];
};

export type DocumentBlock =
  /** «1. Kết quả chung»; level 1 bold, level 2 bold italic. */
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  /** «Điều 1.» in bold before its text. */
  | { readonly type: 'article'; readonly label: string; readonly text: string }
  /** A line of a list; the text begins with its own mark («- », «a) »). */
  | { readonly type: 'item'; readonly text: string }
  /** Drawn without letterhead, annex label and signature. */
  | { readonly type: 'table'; readonly table: ReportTable }
  | { readonly type: 'picture'; readonly picture: DocumentPicture };

export type DocumentPicture = {
  /** PNG bytes in base64. */
  readonly png: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** The line below the picture; '' where its title stands in it. */
  readonly caption: string;
  /** What it shows, for whoever cannot see it. */
  readonly description: string;
};

export type DocumentSignature = {
  /** «TM. BAN THƯỜNG VỤ»; '' where there is none. */
  readonly authority: string;
  /** «CHỦ TỊCH». */
  readonly title: string;
  readonly name: string;
};
