/**
 * Requests for information sharing: received, verified, held against existing agreements and determined, until an
 * agreement is opened or the request is closed.
 */
package gov.ice.isaa.intake;
