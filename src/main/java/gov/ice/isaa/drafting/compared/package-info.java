/** A comparison of two texts as part of a page. */
@NamedInterface("compared")
@NullMarked
package gov.ice.isaa.drafting.compared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
