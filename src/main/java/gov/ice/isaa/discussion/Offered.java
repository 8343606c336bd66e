package gov.ice.isaa.discussion;

/**
 * Somebody who might be named in a comment.
 *
 * @param name as shown to people
 * @param sees whether they may see what they would be named in; nobody else is named
 */
public record Offered(CommentBody.Mention mention, String name, boolean sees) {}
