package gov.ice.isaa.drafting.word;

/** The numbering of a file: of headings by their level, of bulleted lists, and of each numbered list by itself. */
final class WordLists {

    /** The numbering of headings. */
    static final int HEADINGS = 1;

    /** The numbering of every bulleted list. */
    static final int BULLETS = 2;

    private int last = BULLETS;

    /** Begins a numbered list. */
    int begin() {
        return ++last;
    }

    /** The list begun last; one is begun where there is none. */
    int current() {
        return last == BULLETS ? begin() : last;
    }

    /** The part with the definitions. */
    String numbering() {
        var xml = new StringBuilder(WordExport.XML)
                .append("<w:numbering xmlns:w=\"" + WordExport.MAIN + "\">")
                .append("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>")
                .append(level(0, "upperRoman", "%1.", "Heading1", 720, 720))
                .append(level(1, "upperLetter", "%2.", "Heading2", 720, 720))
                .append(
                        "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/>")
                .append(level(0, "bullet", "•", "ListBullet", 720, 360))
                .append(
                        "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"singleLevel\"/>")
                .append(level(0, "decimal", "%1.", "", 720, 360))
                .append("</w:abstractNum>");
        xml.append(list(HEADINGS, 0, "")).append(list(BULLETS, 1, ""));
        String anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        for (int id = BULLETS + 1; id <= last; id++) {
            xml.append(list(id, 2, anew));
        }
        return xml.append("</w:numbering>").toString();
    }

    private static String list(int id, int kind, String override) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>".formatted(id, kind, override);
    }

    /** A level with its indents in twentieths of a point. */
    private static String level(int level, String format, String text, String style, int left, int hanging) {
        return """
                <w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>\
                <w:pPr><w:ind w:left="%d" w:hanging="%d"/></w:pPr></w:lvl>""".formatted(
                level, format, style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>", text, left, hanging);
    }
}
