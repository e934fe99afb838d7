package dev.shopkeeper.application.notification.template;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An e-mail whose links and whose opening become known. */
final class TrackedHtml {

    private static final Pattern LINK = Pattern.compile(
            "(<a\\s(?:[^>\"']|\"[^\"]*+\"|'[^']*+')*?href\\s*+=\\s*+)(?:\"([^\"]*+)\"|'([^']*+)')",
            Pattern.CASE_INSENSITIVE);

    private TrackedHtml() {}

    /** The same with other links, and with an image at its end that is not seen. */
    static String of(String html, UnaryOperator<String> links, String pixelUrl) {
        Matcher link = LINK.matcher(html);
        StringBuilder tracked = new StringBuilder(html.length() + 2_000);
        while (link.find()) {
            String url = unescaped(link.group(2) == null ? link.group(3) : link.group(2));
            String instead = isWeb(url) ? links.apply(url) : url;
            String whole = instead.equals(url) ? link.group() : link.group(1) + '"' + escaped(instead) + '"';
            link.appendReplacement(tracked, Matcher.quoteReplacement(whole));
        }
        link.appendTail(tracked);
        String pixel = "<img src=\"" + escaped(pixelUrl)
                + "\" width=\"1\" height=\"1\" alt=\"\" style=\"display:block;border:0\">";
        int end = tracked.lastIndexOf("</body>");
        return tracked.insert(end < 0 ? tracked.length() : end, pixel).toString();
    }

    private static boolean isWeb(String url) {
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0
                ? value.strip()
                : value.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                        .strip();
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
