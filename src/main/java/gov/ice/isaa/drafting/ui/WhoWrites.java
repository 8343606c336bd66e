package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.drafting.Presence;
import gov.ice.isaa.people.Attendance.Being;
import gov.ice.isaa.people.Attendance.Present;
import gov.ice.isaa.support.LivePage;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Says who else writes in which section of a draft now, for as long as its page is open. */
class WhoWrites {

    private final transient Presence presence;
    private final UUID agreementId;
    private final String account;
    private final Consumer<Map<String, String>> show;
    private final Set<UUID> onThisPage = new HashSet<>();

    /**
     * Watches from when the page is attached until it is detached.
     *
     * @param account who reads here
     * @param show takes a sentence for each section that somebody writes in, by its key
     */
    WhoWrites(Component page, Presence presence, UUID agreementId, String account, Consumer<Map<String, String>> show) {
        this.presence = presence;
        this.agreementId = agreementId;
        this.account = account;
        this.show = show;
        page.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Registration watching = presence.watch(agreementId, () -> LivePage.change(ui, this::show));
            page.addDetachListener(detached -> {
                detached.unregisterListener();
                watching.remove();
            });
            show();
        });
    }

    /** The person begins to write in a section of this page. */
    Being begin(String sectionKey) {
        Being writing = presence.begin(agreementId, sectionKey);
        onThisPage.add(writing.id());
        return writing;
    }

    /** How often an open editor of this page is to say that it is still there. */
    Duration heardEvery() {
        return presence.heardEvery();
    }

    /** Says it anew, as for sections that were laid anew. */
    final void show() {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        Set<String> elsewhere = new HashSet<>();
        for (Present writer : presence.writers(agreementId)) {
            if (onThisPage.contains(writer.id())) {
                continue;
            }
            if (writer.account().equals(account)) {
                elsewhere.add(writer.place());
            } else {
                names.computeIfAbsent(writer.place(), any -> new LinkedHashSet<>())
                        .add(writer.name());
            }
        }
        Map<String, String> sentences = new HashMap<>();
        elsewhere.forEach(section -> sentences.put(section, "You are writing here in another window"));
        names.forEach((section, who) ->
                sentences.merge(section, sentence(List.copyOf(who)), (own, others) -> own + ", and " + others));
        show.accept(sentences);
    }

    private static String sentence(List<String> names) {
        return names.size() == 1
                ? names.getFirst() + " is writing here"
                : "%s and %s are writing here"
                        .formatted(String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
