package gov.ice.isaa.agreement;

import java.util.function.Predicate;

/**
 * A page of an agreement that a module contributes as a bean.
 *
 * @param order where it stands among the tabs
 * @param path what follows {@code agreements/NUMBER/} in its address; empty for the overview
 * @param label its name
 * @param shown whether the agreement has such a page yet
 */
public record AgreementTab(int order, String path, String label, Predicate<AgreementView> shown) {}
