package gov.ice.isaa.support.paper;

import java.util.List;

/**
 * What goes on paper.
 *
 * @param title the document's title, shown by readers in place of a file name
 * @param reference what the document is filed under, such as an agreement number, in the footer of each page
 * @param marking the marking, at the head and foot of each page (DV-10)
 * @param status what it is until it is final, such as a draft of a certain day, at the head and foot of each page; empty
 *     for what is final
 * @param body well-formed XHTML, without html or body element
 * @param lineNumbers whether each line of text has its number in the margin
 * @param fields the signature fields, in signing order; each has its element in the body
 */
public record PrintedDocument(
        String title,
        String reference,
        String marking,
        String status,
        String body,
        boolean lineNumbers,
        List<PreparedField> fields) {

    /** Copies the fields. */
    public PrintedDocument {
        fields = List.copyOf(fields);
    }

    /** What is final when it is printed. */
    public PrintedDocument(String title, String reference, String marking, String body, List<PreparedField> fields) {
        this(title, reference, marking, "", body, false, fields);
    }
}
