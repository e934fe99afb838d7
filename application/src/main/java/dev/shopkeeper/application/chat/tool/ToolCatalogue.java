package dev.shopkeeper.application.chat.tool;

import dev.shopkeeper.application.chat.model.ToolParameter;
import dev.shopkeeper.application.chat.model.ToolSpec;
import java.util.List;

/** The tools, as a language model is told of them. */
final class ToolCatalogue {

    static final String SEARCH = "search_products";
    static final String DETAILS = "product_details";
    static final String SIMILAR = "similar_products";
    static final String RECOMMEND = "my_recommendations";
    static final String ACTIVITY = "my_activity";
    static final String SHOP = "shop_information";
    static final String HAND_OVER = "hand_over_to_person";

    static final int QUERY = 200;
    static final int ID = 200;
    static final int NOTE = 300;
    static final int MOST = 10;
    static final int USUAL = 5;
    static final double HIGHEST = 9_999_999_999_999.0;
    static final List<String> SORTS =
            List.of("best_match", "cheapest", "most_expensive", "best_rated", "most_popular", "newest");
    static final List<String> DEEDS = List.of("viewed", "wanted", "bought", "rated", "all");
    static final List<String> REASONS =
            List.of("customer_request", "missing_knowledge", "unsupported_request", "policy", "tool_failure");

    static final List<ToolSpec> SPECS = List.of(
            new ToolSpec(
                    SEARCH,
                    "Finds products of the shop by what they are, price, category and stock. Names are in English or"
                            + " Vietnamese; either language finds both. Finds nothing when the shop has nothing like it.",
                    List.of(
                            new ToolParameter.Text("query", "what is wished, in a few words; no prices", false, QUERY),
                            new ToolParameter.Text("category", "only of this category", false, QUERY),
                            new ToolParameter.Decimal("min_price", "in the shop's currency", false, 0, HIGHEST),
                            new ToolParameter.Decimal("max_price", "in the shop's currency", false, 0, HIGHEST),
                            new ToolParameter.Flag("in_stock", "only what can be had now", false),
                            new ToolParameter.Choice("sort", "what comes first", false, SORTS),
                            new ToolParameter.Whole("limit", "how many", false, 1, MOST))),
            new ToolSpec(
                    DETAILS,
                    "Everything the shop says of one product: price, stock, rating, description.",
                    List.of(new ToolParameter.Text("product_id", "as another tool gave it", true, ID))),
            new ToolSpec(
                    SIMILAR,
                    "Products like one product.",
                    List.of(
                            new ToolParameter.Text("product_id", "as another tool gave it", true, ID),
                            new ToolParameter.Whole("limit", "how many", false, 1, MOST))),
            new ToolSpec(
                    RECOMMEND,
                    "What the shop recommends to the customer of this conversation, with reasons.",
                    List.of(
                            new ToolParameter.Text("category", "only of this category", false, QUERY),
                            new ToolParameter.Whole("limit", "how many", false, 1, MOST))),
            new ToolSpec(
                    ACTIVITY,
                    "What the customer of this conversation viewed, wanted, bought or rated, with the days. Nobody else's"
                            + " can be seen. Nothing is known of parcels on their way.",
                    List.of(
                            new ToolParameter.Choice("kind", "what of it", false, DEEDS),
                            new ToolParameter.Whole("limit", "how many of a kind", false, 1, MOST))),
            new ToolSpec(
                    SHOP,
                    "What the shop says of itself: opening hours, shipping, returns, payment, how to reach it.",
                    List.of(new ToolParameter.Text("topic", "what about, in a few words", true, QUERY))),
            new ToolSpec(
                    HAND_OVER,
                    "Asks a person of the shop to go on with this conversation. For what no other tool answers, and when"
                            + " the customer asks for a person.",
                    List.of(
                            new ToolParameter.Choice("reason", "why", true, REASONS),
                            new ToolParameter.Text("note", "what the person should know", false, NOTE))));

    private ToolCatalogue() {}
}
