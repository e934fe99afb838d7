package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.jobs.notification.template.TemplateScan.Kind;
import dev.shopkeeper.jobs.notification.template.TemplateScan.Part;
import io.pebbletemplates.pebble.lexer.Token;
import java.util.Iterator;
import java.util.List;

/** Finds the places of tokens, of which the engine keeps the lines only. */
final class TokenPlaces {

    private final String source;
    private final List<Part> parts;
    private final List<Token> tokens;

    TokenPlaces(String source, List<Part> parts, List<Token> tokens) {
        this.source = source;
        this.parts = parts;
        this.tokens = tokens;
    }

    /** Where this token begins; the end of the source when it is none of ours. */
    int of(Token wanted) {
        Iterator<Part> code =
                parts.stream().filter(part -> part.kind() != Kind.COMMENT).iterator();
        int at = 0;
        for (Token token : tokens) {
            int start = at;
            switch (token.getType()) {
                case PRINT_START, EXECUTE_START -> {
                    start = code.hasNext() ? code.next().start() : source.length();
                    at = Math.min(start + 2, source.length());
                }
                case TEXT, EOF -> start = token.getType() == Token.Type.EOF ? source.length() : at;
                case STRING -> {
                    start = firstOf(at, "\"'");
                    at = behindString(start);
                }
                default -> {
                    String value = token.getValue();
                    int found = value == null ? -1 : source.indexOf(value, at);
                    start = found < 0 ? at : found;
                    at = found < 0 ? at : found + value.length();
                }
            }
            if (token.equals(wanted)) {
                return start;
            }
        }
        return source.length();
    }

    private int firstOf(int from, String characters) {
        for (int i = from; i < source.length(); i++) {
            if (characters.indexOf(source.charAt(i)) >= 0) {
                return i;
            }
        }
        return source.length();
    }

    private int behindString(int start) {
        int at = start + 1;
        while (at < source.length() && source.charAt(at) != source.charAt(start)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, source.length());
    }
}
