/**
 * The library of clauses that agreements begin with: its versions, how the next one is prepared and published, where clauses
 * are used, and what drafts begun with an earlier version are told (TE-05).
 */
package gov.ice.isaa.library;
