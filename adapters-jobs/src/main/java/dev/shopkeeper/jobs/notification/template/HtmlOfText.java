package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.jobs.notification.template.TemplateScan.Kind;
import dev.shopkeeper.jobs.notification.template.TemplateScan.Part;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as HTML: a template of HTML from a template of text. Lines stay lines, addresses become links. */
final class HtmlOfText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");
    private static final Pattern PRINTED_ADDRESS =
            Pattern.compile("\\{\\{-?\\s*[\\p{IsLetter}\\p{IsDigit}_.]*url\\s*-?}}");

    private HtmlOfText() {}

    static String of(String field, String source) {
        List<Part> parts = TemplateScan.parts(field, source);
        StringBuilder html = new StringBuilder("<p>");
        int at = 0;
        for (Part part : parts) {
            words(source, at, part.start(), parts, html);
            String code = source.substring(part.start(), part.end());
            html.append(PRINTED_ADDRESS.matcher(code).matches() ? "<a href=\"" + code + "\">" + code + "</a>" : code);
            at = part.end();
        }
        words(source, at, source.length(), parts, html);
        return html.append("</p>").toString();
    }

    private static void words(String source, int start, int end, List<Part> parts, StringBuilder html) {
        int at = start;
        while (at < end) {
            int newline = source.indexOf('\n', at);
            if (newline < 0 || newline >= end) {
                html.append(linked(source.substring(at, end)));
                return;
            }
            html.append(linked(source.substring(at, newline).replace("\r", "")));
            html.append(isOnlyTags(source, newline, parts) ? "\n" : "<br>\n");
            at = newline + 1;
        }
    }

    /** Whether the line that ends here holds tags and nothing that is printed. */
    private static boolean isOnlyTags(String source, int newline, List<Part> parts) {
        int at = newline == 0 ? 0 : source.lastIndexOf('\n', newline - 1) + 1;
        boolean tags = false;
        for (Part part : parts) {
            if (part.start() >= at && part.end() <= newline) {
                if (part.kind() == Kind.PRINT
                        || !source.substring(at, part.start()).isBlank()) {
                    return false;
                }
                tags = true;
                at = part.end();
            }
        }
        return tags && source.substring(at, newline).isBlank();
    }

    private static String linked(String words) {
        Matcher address = ADDRESS.matcher(words);
        StringBuilder html = new StringBuilder();
        int at = 0;
        while (address.find()) {
            String url = escaped(address.group());
            html.append(escaped(words.substring(at, address.start())))
                    .append("<a href=\"")
                    .append(url)
                    .append("\">")
                    .append(url)
                    .append("</a>");
            at = address.end();
        }
        return html.append(escaped(words.substring(at))).toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
