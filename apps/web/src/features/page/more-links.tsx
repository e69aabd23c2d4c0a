export type MoreLink = { href: string; title: string; lang?: string };

/** More in the same form: pages of bodies, or of events. */
export function MoreLinks({ links }: { links: readonly MoreLink[] }) {
  return (
    <ul>
      {links.map(({ href, title, lang }) => (
        <li key={href}>
          <a href={href} lang={lang}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}
