package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.lexer.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is done with the tokens of a template before they are parsed. */
final class Tokens {

    private static final int MOST_IN_A_PART = 300;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 18;
    private static final Set<String> OPENING = Set.of("if", "for");
    private static final Set<String> CLOSING = Set.of("endif", "endfor");

    private Tokens() {}

    /** A token that is one too many. */
    record Excess(Token token, String what) {}

    /** The first token past a limit, so that neither parsing nor rendering goes too deep. */
    static Optional<Excess> limit(List<Token> tokens) {
        int inPart = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean begins = token.test(Token.Type.PRINT_START) || token.test(Token.Type.EXECUTE_START);
            inPart = begins ? 0 : inPart + 1;
            if (inPart > MOST_IN_A_PART) {
                return Optional.of(new Excess(token, "this is too long: " + MOST_IN_A_PART + " words at most"));
            }
            if (isNumber(token) && token.getValue().length() > LONGEST_NUMBER) {
                return Optional.of(new Excess(token, "this number has too many digits"));
            }
            if (token.test(Token.Type.EXECUTE_START) && i + 1 < tokens.size()) {
                String tag = String.valueOf(tokens.get(i + 1).getValue());
                depth += OPENING.contains(tag) ? 1 : CLOSING.contains(tag) ? -1 : 0;
                if (depth > DEEPEST) {
                    return Optional.of(new Excess(token, "tags are nested deeper than " + DEEPEST));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(Token token) {
        return token.test(Token.Type.NUMBER) || token.test(Token.Type.LONG);
    }

    /** Templates that know other engines say {@code elif}. */
    static void understandOthers(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).test(Token.Type.EXECUTE_START)
                    && tokens.get(i).test(Token.Type.NAME, "elif")) {
                tokens.get(i).setValue("elseif");
            }
        }
    }

    /** A tag that stands in a line of its own leaves no empty line behind. */
    static void dropLinesOfTags(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).test(Token.Type.EXECUTE_START)) {
                int end = endOfTag(tokens, i);
                if (beginsLine(tokens, i) && endsLine(tokens, end)) {
                    dropBefore(tokens, i);
                    dropBehind(tokens, end);
                }
            }
        }
    }

    private static int endOfTag(List<Token> tokens, int start) {
        int end = start;
        while (end < tokens.size() - 1 && !tokens.get(end).test(Token.Type.EXECUTE_END)) {
            end++;
        }
        return end;
    }

    private static boolean beginsLine(List<Token> tokens, int tag) {
        if (tag == 0) {
            return true;
        }
        Token before = tokens.get(tag - 1);
        if (!before.test(Token.Type.TEXT)) {
            return false;
        }
        String line = lastLine(before.getValue());
        boolean whole = line.length() < before.getValue().length() || tag == 1;
        return whole && line.isBlank();
    }

    private static boolean endsLine(List<Token> tokens, int end) {
        if (end + 1 >= tokens.size() || !tokens.get(end + 1).test(Token.Type.TEXT)) {
            return false;
        }
        String behind = tokens.get(end + 1).getValue();
        int newline = behind.indexOf('\n');
        return newline >= 0 && behind.substring(0, newline).isBlank();
    }

    private static void dropBefore(List<Token> tokens, int tag) {
        if (tag > 0) {
            Token before = tokens.get(tag - 1);
            String value = before.getValue();
            before.setValue(value.substring(0, value.length() - lastLine(value).length()));
        }
    }

    private static void dropBehind(List<Token> tokens, int end) {
        Token behind = tokens.get(end + 1);
        behind.setValue(behind.getValue().substring(behind.getValue().indexOf('\n') + 1));
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
