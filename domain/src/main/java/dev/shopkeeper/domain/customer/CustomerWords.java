package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.search.SearchWords;
import dev.shopkeeper.domain.search.WordList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words by which a customer is found: those of the name, the company and the e-mail address, and the digits of the
 * phone number; short top-level domains, which tell nobody from anybody, are left out.
 */
public final class CustomerWords {

    public static final int MAX_WORDS = 32;
    private static final int MIN_PHONE_DIGITS = 4;
    private static final int SHORT_DOMAIN = 3;

    private CustomerWords() {}

    /** The words of a customer, each once, in no order that counts. */
    public static List<String> of(Profile profile) {
        WordList words = new WordList(MAX_WORDS);
        Phone phone = profile.phone();
        if (phone != null) {
            words.add(digits(phone.value()));
        }
        EmailAddress email = profile.email();
        if (email != null) {
            putEmail(words, SearchWords.fold(email.value()));
        }
        words.addText(profile.name());
        words.addText(profile.company());
        return words.words();
    }

    /** The words of what somebody looks for, longest first; empty when there is nothing to look for. */
    public static List<String> ofQuery(String query) {
        if (isPhone(query)) {
            return List.of(SearchWords.cut(digits(query)));
        }
        Set<String> words = new LinkedHashSet<>();
        for (String part : SearchWords.fold(query).strip().split("\\s+", -1)) {
            if (part.indexOf('@') > 0) {
                words.add(SearchWords.cut(part));
            } else {
                List<String> split = SearchWords.split(part);
                int dot = part.lastIndexOf('.');
                if (dot > 0 && split.size() > 1 && part.length() - dot - 1 <= SHORT_DOMAIN) {
                    split.removeLast();
                }
                split.forEach(word -> words.add(SearchWords.cut(word)));
            }
        }
        return SearchWords.wanted(words);
    }

    private static void putEmail(WordList words, String email) {
        words.add(email);
        int at = email.lastIndexOf('@');
        words.addText(email.substring(0, at));
        String domain = email.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        boolean isShort = domain.length() - dot - 1 <= SHORT_DOMAIN;
        words.addText(isShort ? domain.substring(0, dot) : domain);
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
}
