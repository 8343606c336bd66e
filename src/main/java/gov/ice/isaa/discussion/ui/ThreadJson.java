package gov.ice.isaa.discussion.ui;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import gov.ice.isaa.discussion.CommentJson;
import gov.ice.isaa.discussion.Company.Companion;
import gov.ice.isaa.discussion.Discussions;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.Entry;
import gov.ice.isaa.discussion.Offered;
import gov.ice.isaa.discussion.Place;
import gov.ice.isaa.discussion.Speaker;
import gov.ice.isaa.discussion.Stood;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.discussion.ThreadView;
import gov.ice.isaa.discussion.Wording;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Paragraph;
import gov.ice.isaa.drafting.TextRun;
import gov.ice.isaa.drafting.compare.ComparisonHtml;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.Rule;
import gov.ice.isaa.policy.StakeholderQuestion;
import gov.ice.isaa.support.AgencyTime;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Threads as {@code frontend/discussion/model.ts} reads them, beside one version of the draft: the same for all who may see them. */
final class ThreadJson {

    private static final int BEFORE_ALL = -1;

    /** What many pages hear of at once is written for all of them once. */
    private static final Cache<ThreadView, ObjectNode> HEARD =
            CacheBuilder.newBuilder().weakKeys().build();

    private final Duration changeableFor;
    private final TextOrder order;

    ThreadJson(DraftView draft, Duration changeableFor) {
        this.changeableFor = changeableFor;
        this.order = TextOrder.of(draft.document());
    }

    static ObjectNode me(DraftPanelContext context, String account, Optional<Speaker> speaker, Duration writingEvery) {
        ObjectNode me = object().put("account", account)
                .put("agreement", context.agreementId().toString())
                .put("office", speaker.map(one -> one.office().name()).orElse(""))
                .put("officeName", speaker.map(one -> one.office().shortName()).orElse(""))
                .put("programOffice", speaker.map(Speaker::programOffice).orElse(false))
                .put("writingEvery", writingEvery.toMillis())
                .put("drafts", speaker.map(Speaker::drafts).orElse(false))
                .put(
                        "question",
                        speaker.flatMap(one -> StakeholderQuestion.to(one.office()))
                                .map(one -> rule(one.rule()))
                                .orElse(""))
                .put("longest", Discussions.LONGEST_COMMENT);
        ArrayNode questions = me.putArray("questions");
        for (StakeholderQuestion question : StakeholderQuestion.all()) {
            questions
                    .addObject()
                    .put("key", question.rule().name())
                    .put("title", question.rule().id())
                    .put("office", question.office().shortName())
                    .put("words", question.words());
        }
        ArrayNode dispositions = me.putArray("dispositions");
        for (Disposition disposition : Disposition.values()) {
            dispositions
                    .addObject()
                    .put("key", disposition.name())
                    .put("title", disposition.title())
                    .put("needsReason", disposition.needsReason())
                    .put("ownOnly", disposition.ownOnly());
        }
        ArrayNode kinds = me.putArray("kinds");
        for (ThreadKind kind : ThreadKind.values()) {
            kinds.addObject().put("key", kind.name()).put("title", kind.title());
        }
        return me;
    }

    /** Threads that this page and others were told of. */
    ArrayNode heard(Collection<ThreadView> threads) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (ThreadView thread : threads) {
            ObjectNode json = HEARD.getIfPresent(thread);
            if (json == null) {
                json = thread(thread);
                HEARD.put(thread, json);
            }
            all.add(json);
        }
        return all;
    }

    ArrayNode threads(Collection<ThreadView> threads) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        threads.forEach(thread -> all.add(thread(thread)));
        return all;
    }

    private ObjectNode thread(ThreadView thread) {
        ObjectNode json = object().put("id", thread.id().toString())
                .put("number", thread.number())
                .put("sectionKey", thread.sectionKey())
                .put("section", order.name(thread.sectionKey()))
                .put("quote", thread.quote())
                .put("now", now(thread))
                .put("detached", gone(thread.place()))
                .put("madeOn", thread.madeOnVersion())
                .put("order", order(thread))
                .put("open", thread.open())
                .put("answered", thread.answered())
                .put("kind", thread.kind().name())
                .put("rule", rule(thread.rule()))
                .put("redline", redline(thread))
                .put("disposition", name(thread.disposition()));
        boolean outside = thread.entries().getFirst().outsider() != null;
        json.set("office", outside ? outside(thread.entries().getFirst()) : office(thread.office()));
        ArrayNode entries = json.putArray("entries");
        thread.entries().forEach(entry -> entries.add(entry(entry)));
        return json;
    }

    /** What a suggestion changes; every text in it is escaped. */
    private static String redline(ThreadView thread) {
        String proposed = thread.proposed();
        return proposed == null ? "" : ComparisonHtml.block(paragraph(thread.quote()), paragraph(proposed), Map.of());
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph("redline", text.isEmpty() ? List.of() : List.of(TextRun.plain(text)));
    }

    private ObjectNode entry(Entry entry) {
        ObjectNode json = object().put("number", entry.number())
                .put("kind", entry.kind().name())
                .put("author", entry.outsider() == null ? entry.author() : entry.outsider())
                .put("account", entry.outsider() == null ? entry.account() : "")
                .put("deleted", entry.deleted())
                .put(
                        "changeableUntil",
                        entry.ownWords() && !entry.deleted()
                                ? entry.at().plus(changeableFor).toEpochMilli()
                                : 0)
                .put("revised", entry.revisedAt() == null ? "" : AgencyTime.moment(entry.revisedAt()))
                .put("disposition", name(entry.disposition()))
                .put("at", entry.at().toEpochMilli())
                .put("moment", AgencyTime.moment(entry.at()));
        json.set("lines", CommentJson.write(entry.said()));
        json.set("office", entry.outsider() == null ? office(entry.office()) : outside(entry));
        return json;
    }

    /** The other party takes part through files that somebody takes in. */
    private static ObjectNode outside(Entry entry) {
        return object().put("key", "OUTSIDE")
                .put("name", "Other party")
                .put(
                        "title",
                        "Other party, taken in by " + entry.author() + ", "
                                + entry.office().shortName())
                .put("hue", OfficeHue.OUTSIDE);
    }

    /** What is on the whole draft stands first, a section's own threads before those on its passages; what has no place left stands last. */
    private int order(ThreadView thread) {
        Place place = thread.place();
        Integer block = place == null ? null : order.startOfBlock(place.blockId());
        if (place != null && block != null) {
            return block + place.start();
        }
        return thread.sectionKey().isEmpty() ? BEFORE_ALL : order.startOfSection(thread.sectionKey());
    }

    /** How the passage reads in this version, where that is not how it read; empty otherwise. */
    private String now(ThreadView thread) {
        Place place = thread.place();
        if (place == null || !place.stands()) {
            return "";
        }
        String words = place.words(order.text());
        return words.equals(thread.quote()) ? "" : words;
    }

    private static String gone(@Nullable Place place) {
        if (place == null || place.detached() == null) {
            return "";
        }
        return switch (place.detached()) {
            case DELETED -> "The passage is no longer in the text.";
            case REWRITTEN -> "The passage was rewritten.";
        };
    }

    private static ObjectNode office(Office office) {
        return object().put("key", office.name())
                .put("name", office.shortName())
                .put("title", office.title())
                .put("hue", OfficeHue.of(office));
    }

    /** How an entry read before. */
    static ArrayNode wordings(List<Wording> before) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        before.forEach(one ->
                all.addObject().put("moment", AgencyTime.moment(one.at())).set("lines", CommentJson.write(one.said())));
        return all;
    }

    /** How a thread's passage read from which version on. */
    static ArrayNode passages(List<Stood> passages) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        passages.forEach(one -> all.addObject().put("version", one.version()).put("words", one.words()));
        return all;
    }

    /** Who else is at the draft. */
    static ArrayNode companions(List<Companion> people) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Companion one : people) {
            ObjectNode json = all.addObject()
                    .put("account", one.account())
                    .put("name", one.name())
                    .put("thread", one.thread());
            json.set("office", one.office() == null ? null : office(one.office()));
        }
        return all;
    }

    /** Whom a comment may name. */
    static ArrayNode offered(List<Offered> people) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        people.forEach(one -> all.addObject()
                .put("key", CommentJson.key(one.mention()))
                .put("name", one.name())
                .put("sees", one.sees()));
        return all;
    }

    private static String rule(@Nullable Rule rule) {
        return rule == null ? "" : rule.name();
    }

    private static String name(@Nullable Disposition disposition) {
        return disposition == null ? "" : disposition.name();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
