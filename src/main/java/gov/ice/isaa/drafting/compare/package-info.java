/** What changed between two texts of an agreement, down to the word; knows neither pages nor the database. */
@NamedInterface("compare")
package gov.ice.isaa.drafting.compare;

import org.springframework.modulith.NamedInterface;
