package gov.ice.isaa.policy;

/**
 * One condition of an exemption, held against the facts (Handbook, Appendix B).
 *
 * @param question the question that decides it
 * @param met whether it is met; unknown while the question is open
 * @param sentence what that means, for people
 */
public record Condition(Question question, Answer met, String sentence) {}
