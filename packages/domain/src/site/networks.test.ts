import { expect, test } from "vitest";
import { networkOf } from "./networks.ts";

test.each([
  ["https://www.linkedin.com/company/stadt", "LinkedIn"],
  ["https://de.linkedin.com/company/stadt", "LinkedIn"],
  ["https://social.bund.de/@stadt", "Mastodon"],
  ["https://nrw.social/@stadt", "Mastodon"],
  ["https://mastodon.example/web", "Mastodon"],
  ["https://instagram.com/stadt/", "Instagram"],
  ["https://youtu.be/abc", "YouTube"],
  ["https://www.youtube.com/@stadt", "YouTube"],
  ["https://x.com/stadt", "X"],
  ["https://twitter.com/stadt", "X"],
  ["https://www.facebook.com/stadt", "Facebook"],
  ["https://bsky.app/profile/stadt.example", "Bluesky"],
  // Neither a part of a name nor a path makes a network.
  ["https://notx.com/stadt", "notx.com"],
  ["https://www.stadt.example/facebook.com", "stadt.example"],
  ["https://stadt.example/@rathaus/bericht", "stadt.example"],
])("%s is called %s", (address, name) => {
  expect(networkOf(address)).toBe(name);
});
