import { expect, test } from "vitest";
import { written } from "./data-block.tsx";

test("no typed text ends the block or opens a comment in it", () => {
  const block = written({ name: "</script><!--<script>alert(1)" });
  expect(block).not.toContain("<");
  expect(JSON.parse(block).name).toBe("</script><!--<script>alert(1)");
});
