package gov.ice.isaa.clearance.ui;

import gov.ice.isaa.agreement.AgreementTab;
import gov.ice.isaa.agreement.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of clearance, from the time there is a draft to circulate. */
@Configuration(proxyBeanMethods = false)
class ClearanceTab {

    @Bean
    AgreementTab clearance() {
        return new AgreementTab(
                30, "clearance", "Clearance", agreement -> agreement.phase().ordinal() >= Phase.DEVELOPMENT.ordinal());
    }
}
