package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.RecommendSimilar;
import dev.shopkeeper.application.recommendation.serving.RecommendTrending;
import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.recommendation.ExcludeSeen;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.Recommendation;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What to show to whom. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "recommendations")
class RecommendationController {

    private static final int USUAL = 10;
    private static final int USUAL_SIMILAR = 5;
    private static final int MOST_TEXT = 200;

    private final RecommendProducts products;
    private final RecommendSimilar similar;
    private final RecommendTrending trending;
    private final CustomerQueries customers;

    RecommendationController(
            RecommendProducts products,
            RecommendSimilar similar,
            RecommendTrending trending,
            CustomerQueries customers) {
        this.customers = customers;
        this.products = products;
        this.similar = similar;
        this.trending = trending;
    }

    /**
     * Products for the caller's customer, by everything they did up to this request. Staff name a customer by
     * {@code customer_id} to see what would be recommended: that is not noted as shown, and has no
     * {@code recommendation_id}.
     */
    @Get(uris = {"/api/recommendations", "/api/v1/products/recommendations"})
    @Secured(Access.SIGNED_IN)
    RecommendationJson forCustomer(
            @Parameter(description = "How many, 1 to 100") @QueryValue("top_k") @Nullable Integer topK,
            @Parameter(description = "Which model answers; the blend where none is named") @QueryValue @Nullable
                    String model,
            @Parameter(description = "Only products of this category") @QueryValue @Nullable String category,
            @Parameter(description = "bought (the default), all or none") @QueryValue("exclude_seen") @Nullable
                    String excludeSeen,
            @Parameter(
                            description =
                                    "Where it is shown: shop (the default), home, category, product, cart, widget,"
                                            + " chat or email; conversions are counted for each")
                    @QueryValue
                    @Nullable
                    String placement,
            @Parameter(description = "Whose, by our id or the shop's own; for staff")
                    @QueryValue("customer_id")
                    @Nullable
                    String customerId,
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) Caller caller) {
        Wish wish = new Wish(
                model == null || model.isBlank() ? null : ModelType.parse(model),
                checked("category", category),
                excludeSeen == null || excludeSeen.isBlank() ? ExcludeSeen.BOUGHT : ExcludeSeen.parse(excludeSeen),
                topK == null ? USUAL : topK);
        Placement place = placement == null || placement.isBlank() ? Placement.SHOP : Placement.parse(placement);
        if (customerId == null || customerId.isBlank()) {
            Recommendation answer = products.forCustomer(caller.requireCustomer(), place, wish);
            return RecommendationJson.of(caller.subject(), answer, locale(request));
        }
        CustomerId customer = customers.namedFor(caller, customerId.strip()).id();
        Recommendation answer =
                caller.is(customer) ? products.forCustomer(customer, place, wish) : products.preview(customer, wish);
        return RecommendationJson.of(customerId.strip(), answer, locale(request));
    }

    /** Products like this one. */
    @Get(uris = {"/api/recommendations/similar/{id}", "/api/v1/products/similar/{id}"})
    @Secured(Access.ANYONE)
    SimilarJson similar(
            @PathVariable String id,
            @Parameter(description = "How many, 1 to 100") @QueryValue("top_k") @Nullable Integer topK,
            @Parameter(hidden = true) HttpRequest<?> request) {
        ProductId product = ProductId.parse(id).orElseThrow(UnknownProduct::new);
        return SimilarJson.of(product, similar.to(product, topK == null ? USUAL_SIMILAR : topK), locale(request));
    }

    /** What is chosen most these days. */
    @Get("/api/v1/products/trending")
    @Secured(Access.ANYONE)
    RecommendationJson trending(
            @Parameter(description = "How many, 1 to 100") @QueryValue("top_k") @Nullable Integer topK,
            @Parameter(description = "How far back, such as 7d, 24h or 90m") @QueryValue @Nullable String window,
            @Parameter(description = "Only products of this category") @QueryValue @Nullable String category,
            @Parameter(hidden = true) HttpRequest<?> request) {
        Recommendation answer = trending.trending(
                RecommendTrending.window(window == null || window.isBlank() ? "7d" : window),
                checked("category", category),
                topK == null ? USUAL : topK);
        return RecommendationJson.of(null, answer, locale(request));
    }

    /** Products for a visitor without an account, by what they look at now. */
    @Post("/api/recommend")
    @Secured(Access.ANYONE)
    RecommendationJson forContext(@Body JsonNode body, @Parameter(hidden = true) HttpRequest<?> request) {
        ContextJson asked = ContextJson.read(body);
        return RecommendationJson.of(null, products.forContext(asked.context(), asked.wish()), locale(request));
    }

    /** The ids of products that go with a product, or are popular in a category. */
    @Get("/interaction-recommendations")
    @Secured(Access.ANYONE)
    List<String> goingWith(
            @Parameter(description = "The product looked at") @QueryValue("product_id") @Nullable String productId,
            @Parameter(description = "Only products of this category") @QueryValue @Nullable String category,
            @Parameter(description = "How many, 1 to 100") @QueryValue("top_k") @Nullable Integer topK) {
        ProductId product = productId == null || productId.isBlank()
                ? null
                : ProductId.parse(productId)
                        .orElseThrow(() -> InvalidInput.field("product_id", "must be the id of a product"));
        return ids(similar.goingWith(product, checked("category", category), topK == null ? USUAL : topK));
    }

    /** The ids of the products to show for a category. */
    @Get("/category-recommendations")
    @Secured(Access.ANYONE)
    List<String> ofCategory(
            @QueryValue @Nullable String category,
            @Parameter(description = "How many, 1 to 100") @QueryValue("top_k") @Nullable Integer topK) {
        String wanted = checked("category", category);
        if (wanted == null) {
            throw InvalidInput.field("category", "is needed");
        }
        return ids(similar.ofCategory(wanted, topK == null ? USUAL : topK));
    }

    private static List<String> ids(Recommendation answer) {
        return answer.products().stream()
                .map(RecommendedProduct::id)
                .map(ProductId::value)
                .toList();
    }

    private static @Nullable String checked(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MOST_TEXT) {
            throw InvalidInput.field(field, "must have at most " + MOST_TEXT + " characters");
        }
        return text.strip();
    }

    private static Locale locale(HttpRequest<?> request) {
        return request.getLocale().orElse(Locale.ENGLISH);
    }
}
