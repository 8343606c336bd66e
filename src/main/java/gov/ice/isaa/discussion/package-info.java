/** Comment threads on a draft: opened on a section or a passage, answered, resolved with a disposition, live. */
package gov.ice.isaa.discussion;
