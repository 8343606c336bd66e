/**
 * Word files for the other party, which never signs in, and what it sends back: each of its changes is a proposal that the
 * Program Office decides, its comments become threads.
 */
package gov.ice.isaa.exchange;
