package dev.shopkeeper.application.chat.tool;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.search.Concepts;
import dev.shopkeeper.application.chat.shoptext.ShopText;
import dev.shopkeeper.application.chat.shoptext.ShopTextSearch;
import dev.shopkeeper.application.chat.shoptext.ShopTextSearch.Found;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tool that tells what the shop says of itself. */
public final class ShopTextTool {

    private static final int MOST = 3;
    private static final int PARAGRAPH = 1_500;

    private final ShopTextSearch texts;
    private final Concepts concepts;
    private final String defaultLanguage;

    public ShopTextTool(ShopTextSearch texts, Concepts concepts, String defaultLanguage) {
        this.texts = texts;
        this.concepts = concepts;
        this.defaultLanguage = defaultLanguage;
    }

    ToolResult about(@Nullable String language, ToolArguments arguments) {
        String topic = arguments.needed("topic", ToolCatalogue.QUERY);
        String wanted = Locale.forLanguageTag(language == null ? defaultLanguage : language)
                .getLanguage();
        List<Found> found = texts.find(concepts.of(topic, false), wanted, MOST);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("texts", found.stream().map(ShopTextTool::told).toList());
        if (found.isEmpty()) {
            json.put("titles", texts.texts(wanted).stream().map(ShopText::title).toList());
        }
        List<Source> sources = found.stream()
                .map(Found::text)
                .distinct()
                .map(text -> new Source(SourceKind.SHOP_TEXT, text.id() + "." + text.language(), text.title()))
                .toList();
        Evidence evidence = Evidence.all(
                found.stream().map(one -> Evidence.found(one.paragraph())).toList());
        return new ToolResult(JsonText.of(json), List.of(), sources, evidence, null, false);
    }

    private static Map<String, Object> told(Found found) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", found.text().title());
        told.put("text", UntrustedText.of(found.paragraph(), PARAGRAPH));
        return told;
    }
}
