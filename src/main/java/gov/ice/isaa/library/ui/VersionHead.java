package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import gov.ice.isaa.drafting.TemplateVersion;
import gov.ice.isaa.drafting.word.WordExport;
import gov.ice.isaa.library.PreparedVersion;
import gov.ice.isaa.library.TemplateFiles;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.FactList;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Which version is read: to choose another one, to look for words in it, to take it along, and what it is. */
class VersionHead extends Div {

    /**
     * The head of a version.
     *
     * @param published every published version, the newest first
     * @param prepared the one in preparation, where the reader sees one
     * @param inEffect the number of the version in effect
     * @param number the number of the version that is read
     * @param sought the field for the words
     * @param go told which other version is to be read
     */
    VersionHead(
            List<TemplateVersion> published,
            @Nullable PreparedVersion prepared,
            int inEffect,
            int number,
            TextField sought,
            TemplateFiles files,
            SerializableConsumer<Integer> go) {
        Map<Integer, String> names = new LinkedHashMap<>();
        if (prepared != null) {
            int next = prepared.template().version();
            names.put(next, "Version %d, in preparation".formatted(next));
        }
        published.forEach(one -> names.put(one.number(), standing(one, inEffect)));
        Select<Integer> version = new Select<>();
        version.setLabel("Version");
        version.setItems(names.keySet());
        version.setItemLabelGenerator(names::get);
        version.setValue(number);
        version.addValueChangeListener(event -> go.accept(event.getValue()));
        version.addClassName("version-choice");
        Div tools = new Div(
                version,
                sought,
                file("Download as Word", number, "docx", WordExport.MEDIA_TYPE, files::word),
                file("Download as JSON", number, "json", TemplateFiles.JSON, files::json));
        tools.addClassName("library-tools");
        add(tools);
        published.stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .ifPresentOrElse(one -> add(facts(one)), () -> {
                    if (prepared != null) {
                        add(facts(prepared));
                    }
                });
    }

    private static String standing(TemplateVersion version, int inEffect) {
        String date = AgencyTime.date(version.effectiveOn());
        return "Version %d, %s"
                .formatted(
                        version.number(),
                        version.number() == inEffect
                                ? "in effect since " + date
                                : version.number() > inEffect ? "in effect from " + date : "replaced");
    }

    private static Anchor file(String label, int version, String ending, String type, IntFunction<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.apply(version);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "Clause library version %d.%s".formatted(version, ending),
                            type,
                            bytes.length);
                }),
                label);
    }

    private static FactList facts(PreparedVersion prepared) {
        return new FactList()
                .fact("Standing", "In preparation; seen by clause administrators alone")
                .fact(
                        "Begun",
                        "By %s on %s, with version %d"
                                .formatted(prepared.begunBy(), AgencyTime.moment(prepared.begunAt()), prepared.base()))
                .fact("Changes so far", "%,d".formatted(prepared.changes().size()));
    }

    private static FactList facts(TemplateVersion version) {
        return new FactList()
                .fact("In effect from", AgencyTime.date(version.effectiveOn()))
                .fact("Why", version.reason())
                .fact(
                        "Published",
                        version.publishedBy() == null
                                ? "With the portal"
                                : "By %s on %s"
                                        .formatted(version.publishedBy(), AgencyTime.moment(version.publishedAt())));
    }
}
