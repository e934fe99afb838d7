package dev.shopkeeper.rest.catalogue;

import dev.shopkeeper.application.catalogue.ProductQueries;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.catalogue.SaveProduct;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How programs bring products in, and read them all out again. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class ProductIntakeController {

    private static final String TOTAL = "X-Total-Count";

    private final ProductQueries products;
    private final SaveProduct save;

    ProductIntakeController(ProductQueries products, SaveProduct save) {
        this.products = products;
        this.save = save;
    }

    /** Adds a product or changes it, by its {@code business_id}; the same again changes nothing. */
    @Post("/api/sync/experience")
    @Idempotent
    @Secured(Access.SERVICE)
    SyncedJson sync(@Body JsonNode product, @Parameter(hidden = true) Caller caller) {
        return SyncedJson.of(save.put(caller, ProductChangeJson.toChange(product)));
    }

    /** Adds a product or changes it, by its {@code product_id}; the same again changes nothing. */
    @Post(uris = {"/products", "/ai/products"})
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured(Access.SERVICE)
    ProductJson put(@Body JsonNode product, @Parameter(hidden = true) Caller caller) {
        return ProductJson.of(save.put(caller, ProductChangeJson.toChange(product)));
    }

    /**
     * All products, active or not, in order of their ids, at most 1,000 at once; {@code after} is the product_id of the
     * last one seen, and {@code X-Total-Count} tells how many there are.
     */
    @Get("/products")
    @Secured(Access.SERVICE)
    HttpResponse<List<ProductJson>> list(
            @Parameter(description = "The product_id of the last one seen") @QueryValue @Nullable String after,
            @Parameter(description = "How many, 1 to 1,000") @QueryValue("page_size") @Nullable Integer pageSize) {
        ProductQueries.Slice slice = products.slice(idOf(after), sizeOf(pageSize));
        return HttpResponse.ok(slice.products().stream().map(ProductJson::of).toList())
                .header(TOTAL, Long.toString(slice.total()));
    }

    private static @Nullable ProductId idOf(@Nullable String after) {
        return after == null || after.isBlank()
                ? null
                : ProductId.parse(after).orElseThrow(() -> InvalidInput.field("after", "must be a product_id"));
    }

    private static int sizeOf(@Nullable Integer pageSize) {
        if (pageSize == null) {
            return Products.MAX_SLICE;
        }
        if (pageSize < 1 || pageSize > Products.MAX_SLICE) {
            throw InvalidInput.field("page_size", "must be from 1 to " + Products.MAX_SLICE);
        }
        return pageSize;
    }
}
