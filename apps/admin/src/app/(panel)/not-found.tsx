import { Missing } from "../../features/frame/missing.tsx";

export default function PanelNotFound() {
  return <Missing />;
}
