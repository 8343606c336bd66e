package gov.ice.isaa.reporting.ui;

import gov.ice.isaa.agreement.AgreementTab;
import gov.ice.isaa.agreement.Phase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The comment matrix stands beside the draft. */
@Configuration(proxyBeanMethods = false)
class CommentMatrixTab {

    @Bean
    AgreementTab comments() {
        return new AgreementTab(12, "comments", "Comment matrix", agreement -> agreement.phase() != Phase.INITIATION);
    }
}
