package dev.shopkeeper.rest.catalogue;

import dev.shopkeeper.application.catalogue.ProductFilter;
import dev.shopkeeper.application.catalogue.ProductQueries;
import dev.shopkeeper.application.catalogue.RemoveProduct;
import dev.shopkeeper.application.catalogue.SaveProduct;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.rest.headers.VersionTag;
import dev.shopkeeper.rest.idempotency.Idempotent;
import dev.shopkeeper.rest.paging.PageJson;
import dev.shopkeeper.rest.paging.SortableBy;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Products: looked at by anybody, kept by the admin. */
@Controller("/api/v1/products")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "catalogue")
class ProductController {

    private final ProductQueries products;
    private final SaveProduct save;
    private final RemoveProduct remove;

    ProductController(ProductQueries products, SaveProduct save, RemoveProduct remove) {
        this.products = products;
        this.save = save;
        this.remove = remove;
    }

    /**
     * Lists products, the active ones unless staff or a service asks for others; where a filter leaves more than 10,000,
     * {@code total} says 10,000.
     */
    @Get
    @Secured(Access.ANYONE)
    PageJson<ProductJson> list(
            @Parameter(hidden = true) ProductFilter filter,
            @SortableBy({"created_at", "updated_at", "name", "price", "rating", "review_count"}) PageRequest page,
            @Parameter(hidden = true) @Nullable Caller caller) {
        return PageJson.of(products.list(caller, filter, page), ProductJson::of);
    }

    /** Shows a product, also one that is not active; the ETag says which version. */
    @Get("/{id}")
    @Secured(Access.ANYONE)
    HttpResponse<ProductJson> show(@PathVariable String id) {
        return tagged(products.named(id));
    }

    /** Adds a product. A {@code product_id} the client brings stays; without one it gets an id of ours. */
    @Post
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Secured(Access.ADMIN)
    HttpResponse<ProductJson> add(@Body JsonNode product, @Parameter(hidden = true) Caller caller) {
        Product added = save.add(caller, ProductChangeJson.toChange(product));
        return HttpResponse.created(ProductJson.of(added), address(added))
                .header(HttpHeaders.ETAG, VersionTag.of(added.version()));
    }

    /** Changes what is sent, like PATCH: a field that is not sent stays, null takes a value away. */
    @Put("/{id}")
    @Secured(Access.ADMIN)
    HttpResponse<ProductJson> put(
            @PathVariable String id,
            @Body JsonNode change,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(hidden = true) Caller caller) {
        Set<Long> versions = VersionTag.versions(ifMatch);
        return tagged(save.edit(caller, id, ProductChangeJson.toChange(change), versions));
    }

    /** Takes a product out of the catalogue; sent again, it is a new one. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(Access.ADMIN)
    void remove(@PathVariable String id, @Parameter(hidden = true) Caller caller) {
        remove.remove(caller, id);
    }

    private static HttpResponse<ProductJson> tagged(Product product) {
        return HttpResponse.ok(ProductJson.of(product)).header(HttpHeaders.ETAG, VersionTag.of(product.version()));
    }

    private static URI address(Product product) {
        String id = URLEncoder.encode(product.id().value(), StandardCharsets.UTF_8);
        return URI.create("/api/v1/products/" + id.replace("+", "%20"));
    }
}
