import type { ComponentProps, ReactNode } from "react";
import { classNames } from "../class-names.ts";
import { Icon, type IconName } from "../text/icon.tsx";

export type ButtonVariant = "primary" | "secondary" | "tertiary";
type Look = {
  /** One primary button per screen. */
  variant?: ButtonVariant;
  /** As wide as its container. */
  block?: boolean;
  icon?: IconName;
  iconRight?: IconName;
};

/** KERN's classes of a button, for links of a router's own component. Its text stands in `<span className="kern-label">`. */
export function buttonClass({ variant = "primary", block = false }: Look = {}): string {
  return `kern-btn kern-btn--${variant}${block ? " kern-btn--block" : ""}`;
}

function content(children: ReactNode, { icon, iconRight }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span className="kern-label">{children}</span>
      {iconRight && <Icon name={iconRight} />}
    </>
  );
}

export type ButtonProps = ComponentProps<"button"> & Look;

/** Does something. Sends its form unless `type` says otherwise. */
export function Button({
  variant,
  block,
  icon,
  iconRight,
  type = "submit",
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button type={type} className={classNames(buttonClass({ variant, block }), className)} {...rest}>
      {content(children, { icon, iconRight })}
    </button>
  );
}

export type LinkButtonProps = ComponentProps<"a"> & Look & { href: string };

/** Goes somewhere, with the weight of a button. */
export function LinkButton({
  variant,
  block,
  icon,
  iconRight,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  return (
    <a className={classNames(buttonClass({ variant, block }), className)} {...rest}>
      {content(children, { icon, iconRight })}
    </a>
  );
}
