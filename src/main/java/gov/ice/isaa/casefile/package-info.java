/**
 * The case file: what is negotiated and collected about one sharing of information, from the request into the
 * agreement. Whoever holds it, request or agreement, says who may read and write it.
 */
package gov.ice.isaa.casefile;
