package gov.ice.isaa.discussion;

import gov.ice.isaa.discussion.CommentBody.Kind;
import gov.ice.isaa.discussion.CommentBody.Line;
import gov.ice.isaa.discussion.CommentBody.Mention;
import gov.ice.isaa.discussion.CommentBody.Run;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.Choices;
import gov.ice.isaa.support.UserMistake;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of a comment as JSON, in the database and on the way from and to {@code frontend/discussion/comment-text.ts}. */
public final class CommentJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OFFICE = "office:";
    private static final String ACCOUNT = "account:";
    /** More than any comment that is kept needs; the rest of a request is not even looked at. */
    private static final int MOST_LINES = 2_000;

    private CommentJson() {}

    /** Writes the lines. */
    public static ArrayNode write(CommentBody body) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (Line line : body.lines()) {
            ArrayNode runs = lines.addObject().put("kind", line.kind().name()).putArray("runs");
            for (Run run : line.runs()) {
                ObjectNode json = runs.addObject().put("text", run.text());
                if (run.bold()) {
                    json.put("bold", true);
                }
                if (run.link() != null) {
                    json.put("link", run.link().toString());
                }
                if (run.mention() != null) {
                    json.put("mention", key(run.mention()));
                }
            }
        }
        return lines;
    }

    /** Reads what a browser sent or the database holds. Throws {@link UserMistake} for anything else. */
    public static CommentBody read(String json) {
        try {
            JsonNode lines = JSON.readTree(json);
            if (!lines.isArray() || lines.size() > MOST_LINES) {
                throw notUnderstood();
            }
            List<Line> read = new ArrayList<>();
            lines.forEach(line -> read.add(line(line)));
            return new CommentBody(read);
        } catch (JacksonException | IllegalArgumentException e) {
            throw notUnderstood();
        }
    }

    /** The key of whom a comment names, as in {@link #mention}. */
    public static String key(Mention mention) {
        return switch (mention) {
            case Mention.OfOffice of -> OFFICE + of.office().name();
            case Mention.OfPerson of -> ACCOUNT + of.account();
        };
    }

    /** Whom the key means; empty for what is no key. */
    static Optional<Mention> mention(String key) {
        if (key.startsWith(OFFICE)) {
            return Optional.ofNullable(Choices.named(Office.values(), Optional.of(key.substring(OFFICE.length()))))
                    .map(Mention.OfOffice::new);
        }
        return key.startsWith(ACCOUNT)
                ? Optional.of(new Mention.OfPerson(key.substring(ACCOUNT.length())))
                : Optional.empty();
    }

    private static Line line(JsonNode json) {
        List<Run> runs = new ArrayList<>();
        json.path("runs").forEach(run -> runs.add(run(run)));
        return new Line(Kind.valueOf(json.path("kind").asString("")), runs);
    }

    private static Run run(JsonNode json) {
        String key = json.path("mention").asString("");
        return new Run(
                json.path("text").asString(""),
                json.path("bold").asBoolean(false),
                link(json.path("link").asString("")),
                key.isEmpty() ? null : mention(key).orElseThrow(CommentJson::notUnderstood));
    }

    private static @Nullable URI link(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return URI.create(typed);
        } catch (IllegalArgumentException e) {
            throw new UserMistake("“" + typed + "” is no address. Correct the link; what you wrote is kept.");
        }
    }

    private static UserMistake notUnderstood() {
        return new UserMistake("The comment was not understood. Send it again; what you wrote is kept.");
    }
}
