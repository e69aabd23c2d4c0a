import { Loading } from "../../features/frame/loading.tsx";

export default function PanelLoading() {
  return <Loading />;
}
