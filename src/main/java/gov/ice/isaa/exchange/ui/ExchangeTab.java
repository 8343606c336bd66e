package gov.ice.isaa.exchange.ui;

import gov.ice.isaa.agreement.AgreementTab;
import gov.ice.isaa.agreement.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What goes to the other party and comes back stands beside the draft. */
@Configuration(proxyBeanMethods = false)
class ExchangeTab {

    @Bean
    AgreementTab exchange() {
        return new AgreementTab(15, "exchange", "Word files", agreement -> agreement.phase() != Phase.INITIATION);
    }
}
