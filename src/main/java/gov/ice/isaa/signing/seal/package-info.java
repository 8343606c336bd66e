/** PAdES signatures: the portal's key, time-stamps, the visible signature, and checking what comes back. */
@org.jspecify.annotations.NullMarked
package gov.ice.isaa.signing.seal;
