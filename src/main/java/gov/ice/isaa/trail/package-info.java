/** The append-only audit trail: every change leaves its record here in the same transaction, or fails. */
package gov.ice.isaa.trail;
