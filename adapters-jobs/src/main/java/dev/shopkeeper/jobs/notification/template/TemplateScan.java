package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where in a text the parts of a template are. It also refuses what would make the engine's own reading hang or overflow:
 * strings without an end, text within strings that is a template again, expressions that are endless or too deep.
 */
final class TemplateScan {

    private static final int LONGEST_PART = 4_000;
    private static final int DEEPEST_BRACKETS = 20;
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final Pattern VERBATIM = Pattern.compile("\\{%-?\\s*(end)?verbatim\\b.*", Pattern.DOTALL);

    /** What a part does. */
    enum Kind {
        PRINT,
        TAG,
        COMMENT
    }

    /**
     * One part, with its delimiters.
     *
     * @param end the place behind it
     */
    record Part(Kind kind, int start, int end) {}

    private final String field;
    private final String source;
    private final List<Part> parts = new ArrayList<>();

    private TemplateScan(String field, String source) {
        this.field = field;
        this.source = source;
    }

    /**
     * The parts of a template in order.
     *
     * @throws TemplateInvalid when one has no end, or is not to be read
     */
    static List<Part> parts(String field, String source) {
        TemplateScan scan = new TemplateScan(field, source);
        scan.run();
        return scan.parts;
    }

    private void run() {
        int at = source.indexOf('{');
        while (at >= 0 && at + 1 < source.length()) {
            int next =
                    switch (source.charAt(at + 1)) {
                        case '{' -> code(Kind.PRINT, at, "}}");
                        case '%' -> code(Kind.TAG, at, "%}");
                        case '#' -> comment(at);
                        default -> at + 1;
                    };
            at = source.indexOf('{', next);
        }
    }

    private int comment(int start) {
        int end = source.indexOf("#}", start + 2);
        if (end < 0) {
            throw refused(start, "the comment that begins here has no end: #} is missing");
        }
        parts.add(new Part(Kind.COMMENT, start, end + 2));
        return end + 2;
    }

    private int code(Kind kind, int start, String close) {
        Deque<Integer> open = new ArrayDeque<>();
        int at = start + 2;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (at - start > LONGEST_PART) {
                throw refused(start, "what begins here is too long: " + LONGEST_PART + " characters at most");
            }
            if (c == '"' || c == '\'') {
                at = string(at);
            } else if (open.isEmpty() && source.startsWith(close, at)) {
                return ended(kind, start, at + 2);
            } else {
                bracket(c, at, open);
                at++;
            }
        }
        throw refused(open.isEmpty() ? start : open.getLast(), "what begins here has no end: " + close + " is missing");
    }

    private int ended(Kind kind, int start, int end) {
        if (kind == Kind.TAG && VERBATIM.matcher(source.substring(start, end)).matches()) {
            throw refused(start, "verbatim is not allowed");
        }
        parts.add(new Part(kind, start, end));
        return end;
    }

    private void bracket(char c, int at, Deque<Integer> open) {
        if (OPENING.indexOf(c) >= 0) {
            if (open.size() == DEEPEST_BRACKETS) {
                throw refused(at, "brackets are nested too deeply");
            }
            open.push(at);
        } else if (CLOSING.indexOf(c) >= 0) {
            if (open.isEmpty()) {
                throw refused(at, "there is no bracket that " + c + " closes");
            }
            int opened = open.pop();
            if (OPENING.indexOf(source.charAt(opened)) != CLOSING.indexOf(c)) {
                throw refused(opened, "the bracket that opens here is not closed before " + c);
            }
        }
    }

    /** The place behind a string. */
    private int string(int start) {
        char quote = source.charAt(start);
        int at = start + 1;
        while (at < source.length() && at - start <= LONGEST_PART) {
            char c = source.charAt(at);
            if (c == quote) {
                return at + 1;
            }
            if (c == '#' && quote == '"' && source.startsWith("#{", at)) {
                throw refused(at, "#{ in a text is not allowed: join texts by ~");
            }
            at += c == '\\' ? 2 : 1;
        }
        throw refused(start, "the text that begins here has no end: " + quote + " is missing");
    }

    private TemplateInvalid refused(int offset, String what) {
        Place place = Place.of(source, offset);
        return TemplateInvalid.at(field, place.line(), place.column(), what);
    }

    /** A place as people count it. */
    record Place(int line, int column) {

        static Place of(String source, int offset) {
            int line = 1;
            int lineStart = 0;
            for (int i = 0; i < offset; i++) {
                char c = source.charAt(i);
                if (c == '\n' || (c == '\r' && (i + 1 >= source.length() || source.charAt(i + 1) != '\n'))) {
                    line++;
                    lineStart = i + 1;
                }
            }
            return new Place(line, source.codePointCount(lineStart, offset) + 1);
        }
    }
}
