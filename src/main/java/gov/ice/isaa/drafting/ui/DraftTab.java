package gov.ice.isaa.drafting.ui;

import gov.ice.isaa.agreement.AgreementTab;
import gov.ice.isaa.agreement.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The draft is a tab of every agreement from negotiation on. */
@Configuration(proxyBeanMethods = false)
class DraftTab {

    @Bean
    AgreementTab draft() {
        return new AgreementTab(10, "draft", "Draft", agreement -> agreement.phase() != Phase.INITIATION);
    }
}
