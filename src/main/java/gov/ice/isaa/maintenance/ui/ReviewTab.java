package gov.ice.isaa.maintenance.ui;

import gov.ice.isaa.agreement.AgreementTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An agreement that was executed has a page of its reviews. */
@Configuration(proxyBeanMethods = false)
class ReviewTab {

    @Bean
    AgreementTab reviews() {
        return new AgreementTab(
                70, "review", "Reviews", agreement -> agreement.phase().executed());
    }
}
