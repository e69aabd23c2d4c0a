import { LinkButton } from "@podium/ui/form/button";

/** A list without entries says why and leads on. */
export function ListEmpty({
  title,
  text,
  action,
}: {
  title: string;
  text: string;
  action: { href: string; label: string };
}) {
  return (
    <div className="list-empty">
      <h2 className="list-empty__title">{title}</h2>
      <p>{text}</p>
      <LinkButton href={action.href} variant="secondary">
        {action.label}
      </LinkButton>
    </div>
  );
}
