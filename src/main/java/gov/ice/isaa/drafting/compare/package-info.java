/** What changed between two texts of an agreement, down to the word; knows neither pages nor the database. */
package gov.ice.isaa.drafting.compare;
