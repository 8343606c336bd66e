/** Maintenance: the biennial review of every agreement in force, when it is due, and what it found (MA-01…06). */
package gov.ice.isaa.maintenance;
