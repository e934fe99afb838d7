package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.jobs.notification.template.TemplateScan.Kind;
import dev.shopkeeper.jobs.notification.template.TemplateScan.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** What HTML says, as text: a template of text from a template of HTML. */
final class TextOfHtml implements NodeVisitor {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Set<String> SILENT = Set.of("head", "style", "script", "title", "template", "noscript");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "hr");
    private static final Set<String> LINES = Set.of("div", "tr", "li", "section", "header", "footer", "center", "dt");
    private static final String RULE = "----------";

    /** A piece of the text, and where in the source it comes from. */
    private record Piece(int place, String text) {}

    private final Markup markup;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Range> taken = new ArrayList<>();
    private int silent;

    private TextOfHtml(Markup markup) {
        this.markup = markup;
    }

    static String of(Markup markup) {
        TextOfHtml text = new TextOfHtml(markup);
        markup.document().traverse(text);
        text.addLooseParts();
        text.pieces.sort(Comparator.comparingInt(Piece::place));
        StringBuilder all = new StringBuilder();
        text.pieces.forEach(piece -> append(all, piece.text()));
        return all.toString().strip();
    }

    /** A space or an empty line is not doubled where pieces meet. */
    private static void append(StringBuilder all, String piece) {
        String next = piece;
        boolean fresh = all.isEmpty() || all.charAt(all.length() - 1) == '\n';
        if (fresh) {
            next = next.startsWith(" ") ? next.substring(1) : next;
        }
        if (next.isBlank() && next.startsWith("\n")) {
            while (!all.isEmpty() && all.charAt(all.length() - 1) == ' ') {
                all.setLength(all.length() - 1);
            }
            int have = all.length();
            while (have > 0 && all.charAt(have - 1) == '\n') {
                have--;
            }
            int already = all.length() - have;
            next = already >= next.length() ? "" : next.substring(already);
        } else if (next.startsWith(" ") && !all.isEmpty() && all.charAt(all.length() - 1) == ' ') {
            next = next.substring(1);
        }
        all.append(next);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            begin(element);
        } else if (node instanceof TextNode text
                && silent == 0
                && text.sourceRange().isTracked()) {
            Range range = text.sourceRange();
            taken.add(range);
            addSlice(range.startPos(), range.endPos());
        }
    }

    private void begin(Element element) {
        String name = element.normalName();
        Range tag = element.sourceRange();
        if (SILENT.contains(name)) {
            silent++;
        }
        if (!tag.isTracked() || silent > 0) {
            return;
        }
        int at = tag.startPos();
        if (PARAGRAPHS.contains(name)) {
            pieces.add(new Piece(at, "\n\n"));
        } else if (LINES.contains(name) || name.equals("br")) {
            pieces.add(new Piece(at, "\n"));
        }
        switch (name) {
            case "li" -> pieces.add(new Piece(at, "- "));
            case "hr" -> pieces.add(new Piece(at, RULE + "\n"));
            case "td", "th" -> pieces.add(new Piece(at, " "));
            case "img" -> addAttribute(element, "alt", at, "", "");
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (SILENT.contains(name)) {
            silent--;
        }
        Range end = element.endSourceRange();
        if (!end.isTracked() || silent > 0) {
            return;
        }
        if (name.equals("a")) {
            addLink(element, end.startPos());
        }
        if (PARAGRAPHS.contains(name)) {
            pieces.add(new Piece(end.startPos(), "\n\n"));
        } else if (LINES.contains(name)) {
            pieces.add(new Piece(end.startPos(), "\n"));
        }
    }

    private void addLink(Element link, int at) {
        String url = attribute(link, "href");
        String inside = markup.source()
                .substring(Math.min(link.sourceRange().endPos(), at), at)
                .strip();
        if (!url.isBlank() && !url.startsWith("#") && !inside.equals(url) && !url.equals("mailto:" + inside)) {
            pieces.add(new Piece(at, " (" + url + ")"));
        }
    }

    private void addAttribute(Element element, String name, int at, String before, String behind) {
        String value = attribute(element, name);
        if (!value.isBlank()) {
            pieces.add(new Piece(at, before + value + behind));
        }
    }

    private String attribute(Element element, String name) {
        Range value = element.attributes().sourceRange(name).valueRange();
        return value.isTracked() ? slice(value.startPos(), value.endPos()).strip() : "";
    }

    private void addSlice(int start, int end) {
        String text = slice(start, end);
        if (!text.isEmpty()) {
            pieces.add(new Piece(start, text));
        }
    }

    /** A slice of the source: words with single spaces between, and parts of the template as they are. */
    private String slice(int start, int end) {
        StringBuilder text = new StringBuilder();
        int at = start;
        for (Part part : markup.parts()) {
            if (part.start() >= start && part.end() <= end) {
                text.append(words(at, part.start())).append(code(part));
                at = part.end();
            }
        }
        return text.append(words(at, end)).toString();
    }

    private String code(Part part) {
        return part.kind() == Kind.COMMENT ? "" : markup.source().substring(part.start(), part.end());
    }

    /** What was written as a character reference must not begin a part of the template. */
    private String words(int start, int end) {
        if (start >= end) {
            return "";
        }
        String raw = Parser.unescapeEntities(markup.source().substring(start, end), false);
        return SPACES.matcher(raw)
                .replaceAll(" ")
                .replace("{{", "{ {")
                .replace("{%", "{ %")
                .replace("{#", "{ #");
    }

    /** Tags that stand where HTML has no text, such as between the rows of a table; those within tags say nothing. */
    private void addLooseParts() {
        for (Part part : markup.parts()) {
            boolean inText =
                    taken.stream().anyMatch(range -> part.start() >= range.startPos() && part.end() <= range.endPos());
            if (part.kind() == Kind.TAG && !inText && isBetweenTags(part)) {
                pieces.add(new Piece(part.start(), code(part)));
            }
        }
    }

    private boolean isBetweenTags(Part part) {
        int before = markup.blotted().lastIndexOf('>', part.start());
        int open = markup.blotted().lastIndexOf('<', part.start());
        boolean outside = open <= before || !isTagStart(open);
        return outside && !isInSilence(part.start());
    }

    private boolean isTagStart(int open) {
        return open + 1 < markup.blotted().length()
                && (Character.isLetter(markup.blotted().charAt(open + 1))
                        || markup.blotted().charAt(open + 1) == '/');
    }

    private boolean isInSilence(int place) {
        String before = markup.blotted().substring(0, place).toLowerCase(Locale.ROOT);
        return SILENT.stream().anyMatch(name -> before.lastIndexOf("<" + name) > before.lastIndexOf("</" + name));
    }
}
