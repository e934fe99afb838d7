package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;

/** The literal text every match of a regular expression begins with. */
final class RegexPrefix {

    private static final String SPECIAL = ".*+?()[]{}|^$\\";
    private static final String MAKES_OPTIONAL = "*?{";

    private RegexPrefix() {}

    /**
     * What every string that matches begins with.
     *
     * @param text  empty where there is no such prefix or it cannot be told
     * @param whole whether every string that begins with it matches
     */
    record Prefix(String text, boolean whole) {}

    private static final Prefix NONE = new Prefix("", false);

    static Prefix of(BsonRegularExpression regex) {
        String pattern = regex.getPattern();
        String options = regex.getOptions();
        boolean plain = options == null || options.chars().allMatch(option -> option == 's' || option == 'u');
        if (!plain || !pattern.startsWith("^") || pattern.indexOf('|') >= 0) {
            return NONE;
        }
        StringBuilder prefix = new StringBuilder();
        int i = 1;
        while (i < pattern.length()) {
            int next = pattern.startsWith("\\Q", i) ? quoted(pattern, i, prefix) : literal(pattern, i, prefix);
            if (next < 0) {
                break;
            }
            i = next;
        }
        boolean lastIsOptional = i < pattern.length() && MAKES_OPTIONAL.indexOf(pattern.charAt(i)) >= 0;
        if (lastIsOptional && !prefix.isEmpty()) {
            prefix.setLength(prefix.offsetByCodePoints(prefix.length(), -1));
        }
        return new Prefix(prefix.toString(), i == pattern.length() && !prefix.isEmpty());
    }

    private static int quoted(String pattern, int start, StringBuilder prefix) {
        int end = pattern.indexOf("\\E", start);
        prefix.append(pattern, start + 2, end < 0 ? pattern.length() : end);
        return end < 0 ? pattern.length() : end + 2;
    }

    private static int literal(String pattern, int position, StringBuilder prefix) {
        char c = pattern.charAt(position);
        if (c == '\\') {
            if (position + 1 == pattern.length() || Character.isLetterOrDigit(pattern.charAt(position + 1))) {
                return -1;
            }
            prefix.append(pattern.charAt(position + 1));
            return position + 2;
        }
        if (SPECIAL.indexOf(c) >= 0) {
            return -1;
        }
        prefix.append(c);
        return position + 1;
    }
}
