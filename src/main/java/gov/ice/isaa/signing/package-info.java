/** Signature ceremonies: the cleared text as a sealed PDF, captured signatures, evidence and verification. */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.signing;
