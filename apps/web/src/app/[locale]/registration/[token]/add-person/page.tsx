import { AddPersonPage } from "../../../../../features/registration/self-service/steps/another-person-page.tsx";
import { stepPage } from "../../../../../features/registration/self-service/steps/step-page.tsx";

const { generateMetadata, Page } = stepPage("addPerson", AddPersonPage);

export { generateMetadata };
export default Page;
