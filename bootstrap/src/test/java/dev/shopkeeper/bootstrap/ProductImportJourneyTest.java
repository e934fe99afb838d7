package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductImportJourneyTest {

    private static final String HOME = "/api/v1/admin/products/bulk-upload";
    private static final Path SAMPLE = Path.of("../../shared/data/catalogue_fashion/products.csv");

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api admin = shopkeeper.asAdmin();

    @BeforeEach
    void emptyTheCatalogue() {
        shopkeeper.bean(MongoDatabase.class).getCollection("products").deleteMany(new Document());
    }

    @Test
    void importsACsvFileAndFindsItsProducts() {
        Answer accepted = upload("Sản phẩm.csv", """
                \uFEFFMã sản phẩm;Tên sản phẩm;Danh mục;Giá bán (VNĐ);Tồn kho;Chất liệu
                ao-1;Áo dài lụa;Quần áo, Áo dài;1.250.000;3;lụa
                tra-1;"Trà
                sen";Trà;90.000;;
                ;;;;;
                hong;;Trà;90.000;;
                dat;Đắt;Trà;vô giá;;
                """, Map.of());
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        assertThat(accepted.text("status")).isEqualTo("pending");
        assertThat(accepted.text("status_url")).isEqualTo(HOME + "/" + accepted.text("job_id") + "/status");

        Answer status = finished(accepted);
        assertThat(status.text("status")).isEqualTo("completed");
        assertThat(ImportJourneyTest.counters(status)).containsExactly(4L, 4L, 2L, 0L, 0L, 2L);
        assertThat(status.text("errors.0.field")).isEqualTo("name");
        assertThat(status.text("errors.1.field")).isEqualTo("price");
        assertThat(admin.get("/tasks/" + accepted.text("job_id")).text("type")).isEqualTo("product_import");

        Answer found = shopkeeper.api().get("/api/v1/products?q=ao+lua");
        assertThat(found.number("total")).isEqualTo(1);
        assertThat(found.text("items.0.price")).isEqualTo("1250000.00");
        assertThat(found.text("items.0.currency")).isEqualTo("VND");
        assertThat(found.text("items.0.categories.1")).isEqualTo("Áo dài");
        assertThat(found.number("items.0.quantity")).isEqualTo(3);
        assertThat(found.text("items.0.attributes.Chất liệu")).isEqualTo("lụa");
        assertThat(admin.get(status.text("rejects_url")).body())
                .startsWith("\uFEFFrow,reason,Mã sản phẩm,")
                .contains("\r\n3,name is required,hong,,")
                .contains("\r\n4,\"price must be a price");
    }

    @Test
    void importsJsonLinesByAllTheirNames() throws IOException {
        String lines = """
                {"business_id": "b1", "name": "Street food", "stars": 4.5, "categories": "Food, Tours", "city": "Huế"}
                {"movie_id": 7, "title": "Heat", "genres": ["Action", "Crime"], "attributes": {"year": 1995}}
                {"product_id": "p3", "product_name": "Tea", "price": 9.5, "currency": "USD", "quantity": null}
                {"experience_id": "broken"
                {"product_id": "p4"}
                """;

        Answer status = finished(upload("products.jsonl", lines, Map.of()));

        assertThat(ImportJourneyTest.counters(status)).containsExactly(5L, 5L, 3L, 0L, 0L, 2L);
        assertThat(status.number("errors.0.row")).isEqualTo(4);
        assertThat(shopkeeper.api().get("/api/v1/products/b1").text("categories.1"))
                .isEqualTo("Tours");
        Answer heat = shopkeeper.api().get("/api/v1/products/7");
        assertThat(heat.text("categories.1")).isEqualTo("Crime");
        assertThat(heat.text("attributes.year")).isEqualTo("1995");
        assertThat(shopkeeper.api().get("/api/v1/products/p3").text("price")).isEqualTo("9.50");

        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.replace("\"Tea\"", "\"Green tea\"").getBytes(StandardCharsets.UTF_8));
        }
        Answer again =
                finished(admin.upload(HOME, "p.jsonl.gz", packed.toByteArray(), Map.of("on_duplicate", "update")));
        assertThat(ImportJourneyTest.counters(again)).containsExactly(5L, 5L, 0L, 1L, 2L, 2L);
    }

    @Test
    void tellsOfADryRunWhatWouldHappenAndTakesAMapping() {
        String file = "Code,Label,Gender\na,A,Women\nb,B,Men\na,A,Women\n";
        Map<String, String> fields =
                Map.of("mapping", "{\"product_id\": \"Code\", \"name\": \"Label\", \"categories\": \"Gender\"}");

        Answer preview = admin.upload(
                "/api/v1/admin/products/bulk-upload/preview", "a.csv", file.getBytes(StandardCharsets.UTF_8), fields);
        assertThat(preview.text("columns.0.field")).isNotEmpty();
        assertThat(preview.find("problem")).isEmpty();
        Answer dry = finished(upload("a.csv", file, Map.of("mapping", fields.get("mapping"), "dry_run", "true")));
        assertThat(ImportJourneyTest.counters(dry)).containsExactly(3L, 3L, 2L, 0L, 1L, 0L);
        assertThat(shopkeeper.api().get("/api/v1/products").number("total")).isZero();

        finished(upload("a.csv", file, fields));
        assertThat(shopkeeper.api().get("/api/v1/products?category=men").text("items.0.name"))
                .isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,price;x,1; | {}",
                "product_id,name;p,x; | {\"mapping\": \"{}\", \"on_duplicate\": \"merge\"}",
                "[{}] | {}"
            })
    void refusesWhatCannotBe(String file, String fields) {
        Map<String, String> form = fields.contains("merge") ? Map.of("on_duplicate", "merge") : Map.of();

        Answer answer = upload("a.csv", file.replace(';', '\n'), form);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "rejects"})
    void knowsOnlyImportsOfProducts(String what) {
        Answer customers = admin.upload(
                "/customers/import", "c.csv", "email\nbroken\n".getBytes(StandardCharsets.UTF_8), Map.of());
        finished(customers);
        String id = customers.text("job_id");

        assertThat(admin.get(HOME + "/" + id + "/" + what).status()).isEqualTo(404);
        assertThat(admin.get("/customers/import/" + id + "/" + what).status()).isEqualTo(200);
        assertThat(admin.get(HOME + "/nothing/" + what).status()).isEqualTo(404);
        Answer products = upload("a.csv", "id,name\np,x\n", Map.of());
        finished(products);
        assertThat(admin.post("/customers/import/" + products.text("job_id") + "/undo")
                        .status())
                .isEqualTo(404);
        assertThat(admin.get(HOME).text("items.0.job_id")).isEqualTo(products.text("job_id"));
        assertThat(admin.get("/customers/imports").text("items.0.job_id")).isEqualTo(id);
    }

    @Test
    void importsTheFashionCatalogueCompletely() throws IOException {
        assumeTrue(
                Files.isReadable(SAMPLE),
                () -> "there is no " + SAMPLE.toAbsolutePath().normalize());

        Answer status = finished(admin.upload(HOME, "products.csv", Files.readAllBytes(SAMPLE), Map.of()));

        assertThat(ImportJourneyTest.counters(status)).containsExactly(12_491L, 12_491L, 12_491L, 0L, 0L, 0L);
        Answer one = shopkeeper.api().get("/api/v1/products/10017413");
        assertThat(one.text("name")).isEqualTo("DKNY Unisex Black & Grey Printed Medium Trolley Bag");
        assertThat(one.text("price")).isEqualTo("11745.00");
        assertThat(one.text("currency")).isEqualTo("INR");
        assertThat(one.text("attributes.ProductBrand")).isEqualTo("DKNY");
        assertThat(one.text("attributes.PrimaryColor")).isEqualTo("Black");
        assertThat(shopkeeper.api().get("/api/v1/products").number("total")).isEqualTo(12_491);
        assertThat(shopkeeper.asService().get("/products").header("x-total-count"))
                .contains("12491");
    }

    private Answer upload(String name, String content, Map<String, String> fields) {
        return admin.upload(HOME, name, content.getBytes(StandardCharsets.UTF_8), fields);
    }

    private Answer finished(Answer accepted) {
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        return Eventually.becomes(
                Duration.ofSeconds(60),
                () -> admin.get(accepted.text("status_url")),
                status -> !List.of("pending", "running").contains(status.text("status")));
    }
}
