package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.jobs.notification.template.TemplateScan.Kind;
import dev.shopkeeper.jobs.notification.template.TemplateScan.Part;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * HTML with parts of a template in it. To know which element stands where, the parts are blotted out by as many
 * characters that mean nothing to HTML: letters in the values of attributes, spaces elsewhere.
 *
 * @param blotted as long as the source
 */
record Markup(String source, List<Part> parts, String blotted) {

    private static final Pattern WHOLE_DOCUMENT = Pattern.compile("<(html|body|!doctype)\\b", Pattern.CASE_INSENSITIVE);

    /** Reads HTML that was understood as a template. */
    static Markup of(String field, String source) {
        List<Part> parts = TemplateScan.parts(field, source);
        return new Markup(source, parts, blotted(source, parts));
    }

    /** Where the scanning of HTML stands. */
    private enum State {
        TEXT,
        TAG,
        DOUBLE_QUOTED,
        SINGLE_QUOTED
    }

    private static String blotted(String source, List<Part> parts) {
        StringBuilder blotted = new StringBuilder(source);
        State state = State.TEXT;
        int at = 0;
        for (Part part : parts) {
            state = after(source, at, part.start(), state);
            boolean value = state == State.DOUBLE_QUOTED
                    || state == State.SINGLE_QUOTED
                    || (state == State.TAG && part.start() > 0 && blotted.charAt(part.start() - 1) == '=');
            for (int i = part.start(); i < part.end(); i++) {
                blotted.setCharAt(i, value ? 'x' : ' ');
            }
            at = part.end();
        }
        return blotted.toString();
    }

    private static State after(String source, int from, int to, State before) {
        State state = before;
        for (int i = from; i < to; i++) {
            state = next(state, source.charAt(i), i + 1 < source.length() ? source.charAt(i + 1) : ' ');
        }
        return state;
    }

    private static State next(State state, char c, char following) {
        return switch (state) {
            case TEXT -> c == '<' && Character.isLetter(following) ? State.TAG : State.TEXT;
            case TAG ->
                switch (c) {
                    case '>' -> State.TEXT;
                    case '"' -> State.DOUBLE_QUOTED;
                    case '\'' -> State.SINGLE_QUOTED;
                    default -> State.TAG;
                };
            case DOUBLE_QUOTED -> c == '"' ? State.TAG : State.DOUBLE_QUOTED;
            case SINGLE_QUOTED -> c == '\'' ? State.TAG : State.SINGLE_QUOTED;
        };
    }

    /** What jsoup makes of it; every node knows its place in the source. */
    Document document() {
        return Parser.htmlParser().setTrackPosition(true).parseInput(blotted, "");
    }

    /** Whether it brings its own html or body, and so its own layout. */
    boolean isWholeDocument() {
        return WHOLE_DOCUMENT.matcher(blotted).find();
    }

    /** Whether any part looks a name up. */
    boolean uses(String name) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        return parts.stream().filter(part -> part.kind() != Kind.COMMENT).anyMatch(part -> word.matcher(source)
                .region(part.start(), part.end())
                .find());
    }

    /** Whether a part of the template lies within these places. */
    boolean hasPartsIn(int start, int end) {
        return parts.stream().anyMatch(part -> part.start() < end && part.end() > start);
    }
}
