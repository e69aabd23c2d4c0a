import { HandOverPage } from "../../../../../features/registration/self-service/steps/hand-over-page.tsx";
import { stepPage } from "../../../../../features/registration/self-service/steps/step-page.tsx";

const { generateMetadata, Page } = stepPage("handOver", HandOverPage);

export { generateMetadata };
export default Page;
