package gov.ice.isaa.registry.ui;

import gov.ice.isaa.agreement.AgreementTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The record is the last tab of every agreement. */
@Configuration(proxyBeanMethods = false)
class RecordTab {

    @Bean
    AgreementTab tabOfRecord() {
        return new AgreementTab(90, "record", "Record", agreement -> true);
    }
}
