package gov.ice.isaa.signing.ui;

import gov.ice.isaa.agreement.AgreementTab;
import gov.ice.isaa.agreement.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of signatures, from the time the text is cleared. */
@Configuration(proxyBeanMethods = false)
class SigningTab {

    @Bean
    AgreementTab signature() {
        return new AgreementTab(
                40, "signature", "Signature", agreement -> agreement.phase().ordinal() >= Phase.SIGNATURE.ordinal());
    }
}
