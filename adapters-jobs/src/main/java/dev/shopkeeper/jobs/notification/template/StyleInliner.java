package dev.shopkeeper.jobs.notification.template;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.htmlunit.cssparser.dom.AbstractCSSRuleImpl;
import org.htmlunit.cssparser.dom.CSSStyleRuleImpl;
import org.htmlunit.cssparser.dom.Property;
import org.htmlunit.cssparser.parser.CSSErrorHandler;
import org.htmlunit.cssparser.parser.CSSException;
import org.htmlunit.cssparser.parser.CSSOMParser;
import org.htmlunit.cssparser.parser.CSSParseException;
import org.htmlunit.cssparser.parser.InputSource;
import org.htmlunit.cssparser.parser.javacc.CSS3Parser;
import org.htmlunit.cssparser.parser.selector.Selector;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.select.Selector.SelectorParseException;

/**
 * Writes the rules of style elements onto the elements they are for, because many mail programs look at nothing else.
 * The style elements stay, for what only they can say: other widths, what is pointed at. Styles that hold parts of a
 * template stay where they are.
 */
final class StyleInliner {

    private static final int LONGEST_STYLES = 100_000;
    private static final int MOST_RULES = 500;
    private static final int MOST_MATCHES = 50_000;
    private static final String STYLE = "style";
    private static final Pattern COLOUR = Pattern.compile("rgb\\((\\d{1,3}), (\\d{1,3}), (\\d{1,3})\\)");

    private final Markup markup;
    private final Document document;

    private StyleInliner(Markup markup) {
        this.markup = markup;
        this.document = markup.document();
    }

    /** The source with styles put in; apart from them it stays, character by character. */
    static String inlined(Markup markup) {
        return new StyleInliner(markup).run();
    }

    /** One rule for one kind of element, and how much it counts. */
    private record Rule(String selector, SelectorSpecificity weight, int place, List<Property> properties) {}

    private String run() {
        Map<Element, List<Rule>> matches = new HashMap<>();
        int count = 0;
        for (Rule rule : rules()) {
            for (Element element : matching(rule)) {
                if (++count > MOST_MATCHES) {
                    return markup.source();
                }
                matches.computeIfAbsent(element, unseen -> new ArrayList<>()).add(rule);
            }
        }
        SortedMap<Integer, String> insertions = new TreeMap<>();
        matches.forEach((element, rules) -> insert(element, rules, insertions));
        return spliced(insertions);
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        int length = 0;
        for (Element style : document.select(STYLE)) {
            String css = style.data();
            length += css.length();
            boolean plain = !markup.hasPartsIn(
                    style.sourceRange().endPos(), style.endSourceRange().startPos());
            if (plain && length <= LONGEST_STYLES) {
                read(css, rules);
            }
        }
        return rules.size() > MOST_RULES ? List.of() : rules;
    }

    private static void read(String css, List<Rule> rules) {
        CSSOMParser parser = new CSSOMParser(new CSS3Parser());
        parser.setErrorHandler(new Forgiving());
        try (InputSource input = new InputSource(new StringReader(css))) {
            for (AbstractCSSRuleImpl rule :
                    parser.parseStyleSheet(input, null).getCssRules().getRules()) {
                if (rule instanceof CSSStyleRuleImpl style) {
                    for (Selector selector : style.getSelectors()) {
                        rules.add(new Rule(
                                selector.toString(),
                                selector.getSelectorSpecificity(),
                                rules.size(),
                                style.getStyle().getProperties()));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What jsoup does not know as a selector is about states, such as being pointed at: that stays in the style. */
    private List<Element> matching(Rule rule) {
        try {
            return document.select(rule.selector());
        } catch (SelectorParseException notOfElements) {
            return List.of();
        }
    }

    private void insert(Element element, List<Rule> rules, Map<Integer, String> insertions) {
        Range tag = element.sourceRange();
        if (!tag.isTracked() || tag.isImplicit()) {
            return;
        }
        String styles = cascaded(rules);
        if (!element.hasAttr(STYLE)) {
            int behindName = tag.startPos() + 1 + element.tagName().length();
            insertions.put(behindName, " style=\"" + styles + "\"");
            return;
        }
        Range value = element.attributes().sourceRange(STYLE).valueRange();
        if (value.isTracked() && value.endPos() > value.startPos()) {
            char quote = markup.source().charAt(value.startPos() - 1);
            insertions.put(value.startPos(), quote == '\'' ? styles.replace('\'', ' ') + ";" : styles + ";");
        }
    }

    /** What counts more comes later; a property that comes again comes at its last place only. */
    private static String cascaded(List<Rule> rules) {
        Map<String, String> normal = new LinkedHashMap<>();
        Map<String, String> important = new LinkedHashMap<>();
        rules.sort(Comparator.comparing(Rule::weight).thenComparingInt(Rule::place));
        for (Rule rule : rules) {
            for (Property property : rule.properties()) {
                Map<String, String> into = property.isImportant() ? important : normal;
                into.remove(property.getName());
                into.put(property.getName(), property.getValue().getCssText());
            }
        }
        StringBuilder styles = new StringBuilder();
        normal.forEach((name, value) -> append(styles, name, value, ""));
        important.forEach((name, value) -> append(styles, name, value, " !important"));
        return styles.toString();
    }

    private static void append(StringBuilder styles, String name, String value, String weight) {
        styles.append(styles.isEmpty() ? "" : "; ")
                .append(name)
                .append(": ")
                .append(hexadecimal(value)
                        .replace('"', '\'')
                        .replace("&", "&amp;")
                        .replace("<", "&lt;"))
                .append(weight);
    }

    /** The parser writes colours as functions, which not every mail program knows. */
    private static String hexadecimal(String value) {
        return COLOUR.matcher(value)
                .replaceAll(colour -> String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        Integer.parseInt(colour.group(1)),
                        Integer.parseInt(colour.group(2)),
                        Integer.parseInt(colour.group(3))));
    }

    private String spliced(SortedMap<Integer, String> insertions) {
        StringBuilder spliced = new StringBuilder(markup.source().length() * 2);
        int at = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            spliced.append(markup.source(), at, insertion.getKey()).append(insertion.getValue());
            at = insertion.getKey();
        }
        return spliced.append(markup.source(), at, markup.source().length()).toString();
    }

    /** What a style says wrong is left out, as mail programs do. */
    private static final class Forgiving implements CSSErrorHandler {
        @Override
        public void warning(CSSParseException wrong) throws CSSException {
            // left out
        }

        @Override
        public void error(CSSParseException wrong) throws CSSException {
            // left out
        }

        @Override
        public void fatalError(CSSParseException wrong) throws CSSException {
            // left out
        }
    }
}
