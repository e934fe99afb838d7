package dev.shopkeeper.application.chat.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code the second one}, {@code số 2}, {@code cái cuối}: places in what was listed last. */
final class Ordinals {

    private static final int LAST = -1;
    private static final Map<Pattern, Integer> PLACES = new LinkedHashMap<>();

    static {
        place("first|1st|thu nhat|dau tien|so mot|number one|thu 1|so 1|number 1|no 1|#1", 1);
        place("second|2nd|thu hai|thu nhi|so hai|number two|thu 2|so 2|number 2|no 2|#2", 2);
        place("third|3rd|thu ba|so ba|number three|thu 3|so 3|number 3|no 3|#3", 3);
        place("fourth|4th|thu tu|so bon|number four|thu 4|so 4|number 4|no 4|#4", 4);
        place("fifth|5th|thu nam|so nam|number five|thu 5|so 5|number 5|no 5|#5", 5);
        place("last(?: one)|the last|cuoi(?: cung)?", LAST);
    }

    private Ordinals() {}

    private static void place(String words, int place) {
        PLACES.put(
                Pattern.compile("(?<![\\p{L}\\d])(?:(?:the|cai|chiec|mon|loai|san pham|option|item|product) )?(?:"
                        + words + ")(?: (?:one|product|item|option))?(?![\\p{L}\\d])"),
                place);
    }

    /** The places that are named, from 0, in the order in which they are; those that the list has. */
    static List<Integer> in(String folded, int listed) {
        Map<Integer, Integer> found = new TreeMap<>();
        PLACES.forEach((pattern, place) -> {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.find()) {
                found.put(matcher.start(), place == LAST ? listed - 1 : place - 1);
            }
        });
        List<Integer> places = new ArrayList<>(found.values());
        places.removeIf(place -> place < 0 || place >= listed);
        return places;
    }

    /** The text without them. */
    static String without(String folded) {
        String rest = folded;
        for (Pattern pattern : PLACES.keySet()) {
            rest = pattern.matcher(rest).replaceAll(" ");
        }
        return rest;
    }
}
