package gov.ice.isaa.policy;

import java.util.List;
import java.util.Set;

/**
 * One signature that the agreement needs on ICE's side.
 *
 * @param agent the Executive Agent whose authority it is
 * @param covers the categories it covers; empty when it is asked for whatever the category
 * @param anyOf who may give it, the one usually meant first
 * @param basis the rule that gives them the authority, and why
 */
public record SignatureSlot(ExecutiveAgent agent, Set<Category> covers, List<Signer> anyOf, Finding basis) {

    /** Copies the collections. */
    public SignatureSlot {
        covers = InOrder.copy(covers, Category.class);
        anyOf = List.copyOf(anyOf);
    }

    /** Who usually gives this signature. */
    public Signer proposed() {
        return anyOf.getFirst();
    }
}
