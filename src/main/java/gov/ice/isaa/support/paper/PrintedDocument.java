package gov.ice.isaa.support.paper;

import java.util.List;

/**
 * What goes on paper.
 *
 * @param title the document's title, shown by readers in place of a file name
 * @param reference what the document is filed under, such as an agreement number, in the footer of each page
 * @param marking the marking, at the head and foot of each page (DV-10)
 * @param body well-formed XHTML, without html or body element
 * @param fields the signature fields, in signing order; each has its element in the body
 */
public record PrintedDocument(String title, String reference, String marking, String body, List<PreparedField> fields) {

    /** Copies the fields. */
    public PrintedDocument {
        fields = List.copyOf(fields);
    }
}
