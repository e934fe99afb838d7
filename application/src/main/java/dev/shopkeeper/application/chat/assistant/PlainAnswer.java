package dev.shopkeeper.application.chat.assistant;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes plain text of what a model wrote: no HTML, no pictures, no links but to the shop itself. A link that is taken out
 * leaves its words.
 */
final class PlainAnswer {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final Pattern TAG = Pattern.compile("<[a-z/!?][^<>]{0,2000}>", FLAGS);
    private static final Pattern OPENING = Pattern.compile("<(?=[a-z/!?])", FLAGS);
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]\\n]{0,500})]\\(([^)\\n]{0,2000})\\)");
    private static final Pattern NAMED_LINK = Pattern.compile("\\[([^\\]\\n]{0,500})]\\(([^)\\n]{0,2000})\\)");
    private static final Pattern REFERENCE = Pattern.compile("(?m)^[ \\t]*\\[[^\\]\\n]{1,200}]:[ \\t]*\\S+[^\\n]*$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w@])(?:(?:[a-z][a-z0-9+.-]{1,20}:)?//|(?:javascript|data|vbscript|mailto|tel|file|blob):|www\\.)[^\\s<>\"')\\]]+",
            FLAGS);
    private static final Pattern BARE =
            Pattern.compile("(?<![\\w@/.-])(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24}/[^\\s<>\"')\\]]*", FLAGS);

    private final @Nullable String host;

    /** @param shop where the shop's own pages are; null where nobody said */
    PlainAnswer(@Nullable URI shop) {
        this.host =
                shop == null || shop.getHost() == null ? null : shop.getHost().toLowerCase(Locale.ROOT);
    }

    /** The text without what has no place in it. Applied again it changes nothing more. */
    String of(String written) {
        String text = withoutUnseen(written);
        text = TAG.matcher(text).replaceAll("");
        text = OPENING.matcher(text).replaceAll("");
        text = PICTURE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
        text = NAMED_LINK.matcher(text).replaceAll(this::named);
        text = REFERENCE.matcher(text).replaceAll("");
        text = ADDRESS.matcher(text).replaceAll(this::kept);
        return BARE.matcher(text).replaceAll(this::kept);
    }

    private String named(MatchResult link) {
        String shown = isOwn(link.group(2)) ? link.group(1) + " (" + link.group(2) + ")" : link.group(1);
        return Matcher.quoteReplacement(shown);
    }

    private String kept(MatchResult address) {
        return isOwn(address.group()) ? Matcher.quoteReplacement(address.group()) : "";
    }

    private boolean isOwn(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        for (String scheme : new String[] {"https://", "http://", ""}) {
            if (host != null && text.startsWith(scheme + host)) {
                String rest = text.substring(scheme.length() + host.length());
                return rest.isEmpty() || rest.matches("(?s)(:\\d{1,5})?([/?#].*)?");
            }
        }
        return false;
    }

    private static String withoutUnseen(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || c == 0x200D || !isUnseen(c))
                .forEach(seen::appendCodePoint);
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }
}
