import { expect, test } from "vitest";
import { chooseEncoding } from "./encodings.ts";

test.each([
  [undefined, "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip;q=1.0, br;q=0", "gzip"],
  ["*", "gzip"],
  ["identity", "identity"],
  ["BR", "br"],
])("Accept-Encoding %s is answered with %s", (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});
