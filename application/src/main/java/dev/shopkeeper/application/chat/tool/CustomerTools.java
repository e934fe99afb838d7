package dev.shopkeeper.application.chat.tool;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.search.CustomerActivity;
import dev.shopkeeper.application.chat.search.CustomerActivity.Deed;
import dev.shopkeeper.application.chat.search.CustomerActivity.Kind;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.recommendation.serving.ReasonText;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.RecommendSimilar;
import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.Recommendation;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tools that tell what the recommenders say, and what the customer did. */
public final class CustomerTools {

    private static final int REASON = 200;

    private final ProductSearch search;
    private final RecommendProducts recommend;
    private final RecommendSimilar similar;
    private final CustomerActivity activity;

    public CustomerTools(
            ProductSearch search, RecommendProducts recommend, RecommendSimilar similar, CustomerActivity activity) {
        this.search = search;
        this.recommend = recommend;
        this.similar = similar;
        this.activity = activity;
    }

    ToolResult similar(ToolArguments arguments) {
        int limit = arguments.whole("limit", 1, ToolCatalogue.MOST, ToolCatalogue.USUAL);
        Recommendation found = similar.to(ShopTools.id(arguments), limit);
        List<Product> products = search.listed(
                found.products().stream().map(RecommendedProduct::id).toList());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("note", FoundProducts.NOTE);
        json.put("products", products.stream().map(FoundProducts::brief).toList());
        return ShopTools.of(json, products, Evidence.NONE);
    }

    /** Noted as shown: what the customer does with it counts. */
    ToolResult recommended(CustomerId customer, @Nullable String language, ToolArguments arguments) {
        int limit = arguments.whole("limit", 1, ToolCatalogue.MOST, ToolCatalogue.USUAL);
        Wish wish = Wish.within(arguments.text("category", ToolCatalogue.QUERY), limit);
        Recommendation found = recommend.forCustomer(customer, Placement.CHAT, wish);
        Map<ProductId, RecommendedProduct> reasons = found.products().stream()
                .collect(Collectors.toMap(RecommendedProduct::id, Function.identity(), (a, b) -> a));
        List<Product> ordered = search.listed(
                found.products().stream().map(RecommendedProduct::id).toList());
        Locale locale = Locale.forLanguageTag(language == null ? "en" : language);
        List<Map<String, Object>> told = new ArrayList<>();
        for (Product product : ordered) {
            Map<String, Object> one = FoundProducts.brief(product);
            RecommendedProduct why = reasons.get(product.id());
            if (why != null) {
                one.put("reason", UntrustedText.of(ReasonText.of(why.reason(), locale), REASON));
            }
            told.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("note", FoundProducts.NOTE);
        String id = found.id() == null ? "" : found.id().value();
        json.put("recommendation_id", id);
        json.put("products", told);
        ToolResult result = ShopTools.of(json, ordered, Evidence.NONE);
        List<Source> sources = new ArrayList<>();
        if (!id.isEmpty()) {
            sources.add(new Source(SourceKind.RECOMMENDATION, id, found.model().wireName()));
        }
        sources.addAll(result.sources());
        return new ToolResult(result.json(), result.products(), sources, result.evidence(), null, false);
    }

    ToolResult activity(CustomerId customer, ToolArguments arguments) {
        String kind = arguments.choice("kind", ToolCatalogue.DEEDS, "all");
        int limit = arguments.whole("limit", 1, ToolCatalogue.MOST, ToolCatalogue.USUAL);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("note", FoundProducts.NOTE);
        List<Product> products = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        StringBuilder days = new StringBuilder();
        for (Kind one : Kind.values()) {
            String name = one.name().toLowerCase(Locale.ROOT);
            if (kind.equals("all") || kind.equals(name)) {
                List<Deed> deeds = activity.of(customer, one, limit);
                json.put(name, deeds.stream().map(CustomerTools::told).toList());
                for (Deed deed : deeds) {
                    days.append(day(deed)).append(' ');
                    if (deed.rating() != null) {
                        days.append("rated ").append(deed.rating()).append(' ');
                    }
                    products.add(deed.product());
                    sources.add(new Source(
                            SourceKind.ACTIVITY,
                            deed.product().id().value(),
                            name + " " + FoundProducts.source(deed.product()).title()));
                }
            }
        }
        List<Product> distinct = products.stream().distinct().toList();
        ToolResult result = ShopTools.of(json, distinct, Evidence.found(days.toString()));
        return new ToolResult(result.json(), result.products(), sources, result.evidence(), null, false);
    }

    private static Map<String, Object> told(Deed deed) {
        Map<String, Object> told = FoundProducts.brief(deed.product());
        told.remove("description");
        told.put("what", deed.type().word());
        told.put("day", day(deed).toString());
        if (deed.rating() != null) {
            told.put("your_rating", deed.rating());
        }
        return told;
    }

    private static LocalDate day(Deed deed) {
        return LocalDate.ofInstant(deed.at(), ZoneOffset.UTC);
    }
}
