/**
 * Templates and clauses, drafts and their versions, the document model and the page they are written on. Other modules
 * read the {@link gov.ice.isaa.drafting.DraftDocument} and put their panel beside it.
 */
@NullMarked
package gov.ice.isaa.drafting;

import org.jspecify.annotations.NullMarked;
