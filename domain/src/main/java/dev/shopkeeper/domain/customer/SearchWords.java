package dev.shopkeeper.domain.customer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a customer is found: those of the name, the company and the e-mail address, and the digits of the
 * phone number, all {@linkplain #fold folded}. A search word finds a customer when it is the beginning of one of them;
 * so a word that is the beginning of another one is left out, and so are short top-level domains, which tell nobody
 * from anybody.
 */
public final class SearchWords {

    public static final int MAX_WORDS = 32;
    public static final int MAX_LENGTH = 64;
    private static final int MAX_QUERY_WORDS = 8;
    private static final int MIN_PHONE_DIGITS = 4;
    private static final int SHORT_DOMAIN = 3;

    private SearchWords() {}

    /** The words of a customer, each once, in no order that counts. */
    public static List<String> of(Profile profile) {
        List<String> words = new ArrayList<>(12);
        Phone phone = profile.phone();
        if (phone != null) {
            put(words, digits(phone.value()));
        }
        EmailAddress email = profile.email();
        if (email != null) {
            putEmail(words, fold(email.value()));
        }
        putWords(words, profile.name());
        putWords(words, profile.company());
        return List.copyOf(words);
    }

    /** The words of what somebody looks for, longest first; empty when there is nothing to look for. */
    public static List<String> ofQuery(String query) {
        if (isPhone(query)) {
            return List.of(cut(digits(query)));
        }
        Set<String> words = new LinkedHashSet<>();
        for (String part : fold(query).strip().split("\\s+", -1)) {
            if (part.indexOf('@') > 0) {
                words.add(cut(part));
            } else {
                List<String> split = split(part);
                int dot = part.lastIndexOf('.');
                if (dot > 0 && split.size() > 1 && part.length() - dot - 1 <= SHORT_DOMAIN) {
                    split.removeLast();
                }
                split.forEach(word -> words.add(cut(word)));
            }
        }
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
                .sorted((a, b) -> b.length() - a.length())
                .limit(MAX_QUERY_WORDS)
                .toList();
    }

    /** Small letters without their marks, so that {@code Đặng} and {@code dang} are the same. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints().filter(c -> !isMark(c)).forEach(c -> {
            switch (c) {
                case 'đ', 'ð' -> folded.append('d');
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                default -> folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    private static void putEmail(List<String> words, String email) {
        put(words, email);
        int at = email.lastIndexOf('@');
        split(email.substring(0, at)).forEach(word -> put(words, word));
        String domain = email.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        boolean isShort = domain.length() - dot - 1 <= SHORT_DOMAIN;
        split(isShort ? domain.substring(0, dot) : domain).forEach(word -> put(words, word));
    }

    private static void putWords(List<String> words, @Nullable String text) {
        if (text != null) {
            split(fold(text)).forEach(word -> put(words, word));
        }
    }

    private static void put(List<String> words, String whole) {
        String word = cut(whole);
        if (word.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(word)) {
                return;
            }
            if (word.startsWith(words.get(i))) {
                words.set(i, word);
                dropBeginningsOf(word, words, i + 1);
                return;
            }
        }
        if (words.size() < MAX_WORDS) {
            words.add(word);
        }
    }

    private static void dropBeginningsOf(String word, List<String> words, int from) {
        for (int i = words.size() - 1; i >= from; i--) {
            if (word.startsWith(words.get(i))) {
                words.remove(i);
            }
        }
    }

    /** Splits at whatever is neither letter nor digit; an apostrophe joins: {@code o'brien} is one word. */
    private static List<String> split(String folded) {
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (c != '\'' && c != '\u2019' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static String cut(String word) {
        if (word.length() <= MAX_LENGTH) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        return digits.toString();
    }

    private static boolean isPhone(String query) {
        int digits = 0;
        for (int i = 0; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (" +-.()/".indexOf(c) < 0) {
                return false;
            }
        }
        return digits >= MIN_PHONE_DIGITS;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }
}
