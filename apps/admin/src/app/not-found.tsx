import { Missing } from "../features/frame/missing.tsx";

export default function NotFound() {
  return (
    <main className="panel-content">
      <Missing />
    </main>
  );
}
