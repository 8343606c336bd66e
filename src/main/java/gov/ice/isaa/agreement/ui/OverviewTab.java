package gov.ice.isaa.agreement.ui;

import gov.ice.isaa.agreement.AgreementTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The overview is the first tab of every agreement. */
@Configuration(proxyBeanMethods = false)
class OverviewTab {

    @Bean
    AgreementTab overview() {
        return new AgreementTab(0, "", "Overview", agreement -> true);
    }
}
