import { ChangePage } from "../../../../../features/registration/self-service/steps/change-page.tsx";
import { stepPage } from "../../../../../features/registration/self-service/steps/step-page.tsx";

const { generateMetadata, Page } = stepPage("change", ChangePage);

export { generateMetadata };
export default Page;
