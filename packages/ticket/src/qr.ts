import { encodeQR } from "qr";

/** Light modules around the code: ISO/IEC 18004, 6.3.8, wants four. */
const QUIET_ZONE = 4;

/** A QR code as one shape: squares of side 1 from the top left, in a square of side `size`, quiet zone included. */
export type QrShape = {
  size: number;
  /** For SVG (attribute `d`) and PDF alike; to be filled black on white. */
  path: string;
};

/**
 * The QR code of a ticket, as a shape for SVG. It holds the code and nothing personal: it can be read over a shoulder.
 *
 * @param code 32 hexadecimal digits; a quarter of the modules may be damaged (a fold, a stain)
 */
export function qrShape(code: string): QrShape {
  const rows = encodeQR(code, "raw", { ecc: "quartile", border: QUIET_ZONE });
  return { size: rows.length, path: rows.map(rowPath).join("") };
}

/** Neighbours become one rectangle: no hairlines between them, whatever draws it. */
function rowPath(row: boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const width = x - from + 1;
    path += `M${from} ${y}h${width}v1h-${width}z`;
  }
  return path;
}
