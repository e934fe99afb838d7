package dev.shopkeeper.application.chat.tool;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.model.ToolCall;
import dev.shopkeeper.application.chat.model.ToolSpec;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.chat.search.ProductSearch.Found;
import dev.shopkeeper.application.chat.search.ProductWish;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.NotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a language model may do in the shop. Each call is for the customer it is made for, whatever its arguments say. */
public final class ShopTools {

    private static final Logger LOG = LoggerFactory.getLogger(ShopTools.class);

    private final ProductSearch search;
    private final CustomerTools own;
    private final ShopTextTool shop;

    public ShopTools(ProductSearch search, CustomerTools own, ShopTextTool shop) {
        this.search = search;
        this.own = own;
        this.shop = shop;
    }

    /** The tools there are. */
    public List<ToolSpec> specs() {
        return ToolCatalogue.SPECS;
    }

    /**
     * Does what a model asks for. Never throws for what is asked: a wrong call gets a result that says so.
     *
     * @param customer whose conversation it is
     * @param language of the conversation; null when it is not known
     */
    public ToolResult call(CustomerId customer, @Nullable String language, ToolCall call) {
        ToolArguments arguments = new ToolArguments(call.arguments());
        try {
            return switch (call.name()) {
                case ToolCatalogue.SEARCH -> search(arguments);
                case ToolCatalogue.DETAILS -> details(arguments);
                case ToolCatalogue.SIMILAR -> own.similar(arguments);
                case ToolCatalogue.RECOMMEND -> own.recommended(customer, language, arguments);
                case ToolCatalogue.ACTIVITY -> own.activity(customer, arguments);
                case ToolCatalogue.SHOP -> shop.about(language, arguments);
                case ToolCatalogue.HAND_OVER -> handOver(arguments);
                default -> failed("unknown_tool", "there is no such tool");
            };
        } catch (ToolArguments.Wrong e) {
            return failed("invalid_arguments", String.valueOf(e.getMessage()));
        } catch (NotFound e) {
            return failed("not_found", "there is no such product");
        } catch (RuntimeException e) {
            LOG.warn("A tool of the chat failed", e);
            return failed("unavailable", "this cannot be looked up at the moment");
        }
    }

    private static ToolResult failed(String error, String message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("error", error);
        json.put("message", message);
        return ToolResult.failed(JsonText.of(json));
    }

    private ToolResult search(ToolArguments arguments) {
        String query = arguments.text("query", ToolCatalogue.QUERY);
        ProductWish wish = ProductWish.ANYTHING
                .of(query == null ? List.of() : search.concepts(query, false))
                .priced(arguments.amount("min_price"), arguments.amount("max_price"), null)
                .inCategory(arguments.text("category", ToolCatalogue.QUERY))
                .stocked(arguments.flag("in_stock"))
                .ordered(order(arguments.choice("sort", ToolCatalogue.SORTS, "best_match")));
        Found found = search.find(wish, arguments.whole("limit", 1, ToolCatalogue.MOST, ToolCatalogue.USUAL));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("note", FoundProducts.NOTE);
        json.put("total", found.total());
        json.put("products", found.products().stream().map(FoundProducts::brief).toList());
        return of(json, found.products(), Evidence.found("total " + found.total() + " products"));
    }

    private static ProductWish.Order order(String sort) {
        return switch (sort) {
            case "cheapest" -> ProductWish.Order.CHEAPEST;
            case "most_expensive" -> ProductWish.Order.DEAREST;
            case "best_rated" -> ProductWish.Order.BEST_RATED;
            case "most_popular" -> ProductWish.Order.POPULAR;
            case "newest" -> ProductWish.Order.NEWEST;
            default -> ProductWish.Order.BEST_MATCH;
        };
    }

    private ToolResult details(ToolArguments arguments) {
        ProductId id = id(arguments);
        List<Product> found = search.listed(List.of(id));
        if (found.isEmpty()) {
            throw new UnknownProduct();
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("note", FoundProducts.NOTE);
        json.put("product", FoundProducts.full(found.getFirst()));
        return of(json, found, Evidence.NONE);
    }

    static ProductId id(ToolArguments arguments) {
        return ProductId.parse(arguments.needed("product_id", ToolCatalogue.ID))
                .orElseThrow(() -> new ToolArguments.Wrong("product_id must be an id that another tool gave"));
    }

    private static ToolResult handOver(ToolArguments arguments) {
        arguments.text("note", ToolCatalogue.NOTE);
        String reason = arguments.choice("reason", ToolCatalogue.REASONS, "");
        if (reason.isEmpty()) {
            throw new ToolArguments.Wrong("reason is needed");
        }
        Map<String, Object> json = Map.of("status", "a person of the shop will go on with this conversation");
        return new ToolResult(
                JsonText.of(json),
                List.of(),
                List.of(),
                Evidence.NONE,
                HandoverReason.valueOf(reason.toUpperCase(Locale.ROOT)),
                false);
    }

    /** A result that tells of products. */
    static ToolResult of(Map<String, Object> json, List<Product> products, Evidence more) {
        List<Source> sources = products.stream().map(FoundProducts::source).toList();
        return new ToolResult(
                JsonText.of(json),
                products.stream().map(Product::id).toList(),
                sources,
                FoundProducts.evidence(products).and(more),
                null,
                false);
    }
}
