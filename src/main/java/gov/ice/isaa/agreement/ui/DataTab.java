package gov.ice.isaa.agreement.ui;

import gov.ice.isaa.agreement.AgreementTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Data and terms stand beside the overview. */
@Configuration(proxyBeanMethods = false)
class DataTab {

    @Bean
    AgreementTab data() {
        return new AgreementTab(5, "data", "Data and terms", agreement -> true);
    }
}
