/**
 * The text of an agreement as a Word file (ECMA-376, WordprocessingML), and what came back in one; knows neither pages nor
 * the database.
 */
@NamedInterface("word")
@NullMarked
package gov.ice.isaa.drafting.word;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
