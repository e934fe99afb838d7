package dev.shopkeeper.persistence.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;

/** Names of stored fields are a promise to stores that exist. */
class ProductDocumentTest {

    private static final Instant T0 = Instant.parse("2026-11-22T08:15:30.123Z");
    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    @Test
    void isStoredLikeThis() {
        ProductDetails details = new ProductDetails(
                "Áo",
                "Lụa",
                List.of("Áo dài"),
                new BigDecimal("12.5"),
                "VND",
                4.5,
                7,
                0L,
                false,
                "https://example.com/a.jpg",
                "Huế",
                "TTH",
                Map.of("size", "M"));
        Product product = Product.imported(new ProductId("p1"), details, new Stamp("i1", 7), T0)
                .updated(details, new Stamp("i2", 8), T0)
                .removed(T0);

        assertThat(ProductDocument.of(product).toJson(RELAXED)).isEqualTo("""
                {"_id": "p1", "version": 3, "name": "Áo", "name_folded": "ao", "categories": ["Áo dài"], \
                "categories_folded": ["ao dai"], "words": ["ao", "dai", "p1", "hue", "tth", "m", "lua"], \
                "price": 1250, "currency": "VND", "rating": 4.5, "review_count": 7, \
                "created_at": {"$date": "2026-11-22T08:15:30.123Z"}, \
                "updated_at": {"$date": "2026-11-22T08:15:30.123Z"}, "description": "Lụa", "quantity": 0, \
                "image_url": "https://example.com/a.jpg", "city": "Huế", "state": "TTH", \
                "attributes": [{"name": "size", "value": "M"}], "created_by": {"import": "i1", "row": 7}, \
                "updated_by": {"import": "i2", "row": 8}, "deleted": true, "inactive": true, "hidden": true, \
                "sold_out": true}""");
    }

    @Test
    void leavesOutWhatIsUsual() {
        Product product = Product.entered(new ProductId("p1"), ProductDetails.named("Tea", "VND"), T0);

        assertThat(ProductDocument.of(product).toJson(RELAXED)).isEqualTo("""
                {"_id": "p1", "version": 1, "name": "Tea", "name_folded": "tea", "categories": [], \
                "categories_folded": [], "words": ["tea", "p1"], "price": -1, "currency": "VND", "rating": 0.0, \
                "review_count": 0, "created_at": {"$date": "2026-11-22T08:15:30.123Z"}, \
                "updated_at": {"$date": "2026-11-22T08:15:30.123Z"}}""");
    }
}
