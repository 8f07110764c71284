/** Khu vực, loại hình: data that the office may edit. */
export type Sector = {
  readonly code: string;
  readonly name: string;
  readonly order: number;
  readonly ended: boolean;
};
