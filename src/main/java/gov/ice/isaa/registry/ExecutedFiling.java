package gov.ice.isaa.registry;

import gov.ice.isaa.signing.AgreementExecuted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Files what was signed, the parties' own copies and the evidence of it in the transaction of the last signature (CL-08). */
@Component
class ExecutedFiling {

    private final Registry registry;

    ExecutedFiling(Registry registry) {
        this.registry = registry;
    }

    @EventListener
    void executed(AgreementExecuted event) {
        event.copyFileIds()
                .forEach(copy -> registry.file(event.agreementId(), event.number(), copy, event.executedOn()));
        registry.file(event.agreementId(), event.number(), event.evidenceFileId(), event.executedOn());
        registry.file(event.agreementId(), event.number(), event.fileId(), event.executedOn());
    }
}
