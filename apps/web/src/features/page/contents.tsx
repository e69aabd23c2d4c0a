/** What a long page holds, with links to its parts. */
export function Contents({
  title,
  items,
}: {
  title: string;
  items: readonly { id: string; title: string }[];
}) {
  return (
    <nav className="page-contents podium-screen-only" aria-labelledby="contents">
      <h2 id="contents" className="page-contents__title">
        {title}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a href={`#${item.id}`}>{item.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
