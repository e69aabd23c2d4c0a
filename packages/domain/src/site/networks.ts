/** Networks by their hosts; below each of these, too, as in "de.linkedin.com". */
const networks = {
  "bsky.app": "Bluesky",
  "facebook.com": "Facebook",
  "flickr.com": "Flickr",
  "instagram.com": "Instagram",
  "linkedin.com": "LinkedIn",
  "mastodon.social": "Mastodon",
  "pinterest.com": "Pinterest",
  "social.bund.de": "Mastodon",
  "t.me": "Telegram",
  "threads.com": "Threads",
  "threads.net": "Threads",
  "tiktok.com": "TikTok",
  "twitter.com": "X",
  "vimeo.com": "Vimeo",
  "whatsapp.com": "WhatsApp",
  "x.com": "X",
  "xing.com": "XING",
  "youtu.be": "YouTube",
  "youtube.com": "YouTube",
} as const;

/**
 * What the network of an address is called. Mastodon has any number of hosts, and its people are at "/@name"; what is not
 * known is called by its host.
 *
 * @param address a web address
 */
export function networkOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./u, "");
  const known = Object.entries(networks).find(([of]) => host === of || host.endsWith(`.${of}`));
  if (known) return known[1];
  return /^mastodon\./u.test(host) || /^\/@\w+(@[\w.-]+)?\/?$/u.test(pathname) ? "Mastodon" : host;
}
