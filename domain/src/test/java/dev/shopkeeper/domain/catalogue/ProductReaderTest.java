package dev.shopkeeper.domain.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductReaderTest {

    private final ProductReader programs = ProductReader.ofPrograms("VND");
    private final ProductReader people = ProductReader.ofPeople("VND");

    @Test
    void aNewProductNeedsANameAndNothingElse() {
        assertThat(errors(programs, null, change())).containsExactly("name");
        assertThat(errors(programs, null, change("name", "  "))).containsExactly("name");

        ProductDetails details = read(null, change("name", "  Áo \u00a0 dài "));
        assertThat(details).isEqualTo(ProductDetails.named("Áo dài", "VND"));
    }

    @Test
    void whatIsNotNamedStaysAndWhatIsEmptyGoes() {
        ProductDetails before = ProductDetails.named("Tea", "USD")
                .describedAs("green")
                .priced(new BigDecimal("3"))
                .rated(4, 9)
                .stocked(7L)
                .withActive(false)
                .placed("Huế", "TTH")
                .inCategories(List.of("Tea"))
                .withAttributes(Map.of("a", "1", "b", "2"));

        assertThat(read(before, change())).isEqualTo(before);
        assertThat(read(before, change("price", "4.5", "quantity", "0")))
                .isEqualTo(before.priced(new BigDecimal("4.50")).stocked(0L));
        ProductDetails bare = read(
                before,
                new ProductChange(
                        emptied(
                                "description",
                                "price",
                                "rating",
                                "review_count",
                                "quantity",
                                "active",
                                "city",
                                "state"),
                        List.of(),
                        Map.of("a", Optional.empty()),
                        false));
        assertThat(bare).isEqualTo(ProductDetails.named("Tea", "USD").withAttributes(Map.of("b", "2")));
        assertThat(errors(programs, before, change("name", ""))).containsExactly("name");
    }

    @Test
    void attributesAreMergedOrReplaced() {
        ProductDetails before = ProductDetails.named("Tea", "VND").withAttributes(Map.of("a", "1"));
        Map<String, Optional<String>> news = Map.of("b", Optional.of(" 2 "));

        assertThat(read(before, new ProductChange(Map.of(), null, news, false)).attributes())
                .containsOnly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(read(before, new ProductChange(Map.of(), null, news, true)).attributes())
                .containsOnly(Map.entry("b", "2"));
    }

    @Test
    void keepsEachCategoryOnceInTheirOrder() {
        ProductChange change = new ProductChange(
                named("x"), ProductReader.categoriesIn("Food, Drink;food | Áo  dài,,"), Map.of(), false);

        assertThat(read(null, change).categories()).containsExactly("Food", "Drink", "Áo dài");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price | -1",
                "price | free",
                "price | 1e40",
                "price | NaN",
                "price | 12,50",
                "currency | XXY",
                "rating | 5.1",
                "rating | -1",
                "rating | NaN",
                "review_count | 1.5",
                "quantity | -1",
                "quantity | many",
                "quantity | 99999999999999999999",
                "active | perhaps",
                "image_url | javascript:alert(1)",
                "image_url | DATA:text/html,x"
            })
    void saysWhichFieldIsWrong(String field, String text) {
        assertThat(errors(programs, null, change("name", "x", field, text))).containsExactly(field);
    }

    @Test
    void holdsEveryTextToItsLimit() {
        assertThat(errors(programs, null, change("name", "x".repeat(501)))).containsExactly("name");
        assertThat(errors(programs, null, change("name", "x", "description", "y".repeat(20_001))))
                .containsExactly("description");
        assertThat(errors(programs, null, change("name", "x", "image_url", "/" + "y".repeat(2_000))))
                .containsExactly("image_url");
        assertThat(errors(programs, null, change("name", "x", "city", "y".repeat(201))))
                .containsExactly("city");
        assertThat(errors(programs, null, new ProductChange(named("x"), List.of("y".repeat(101)), Map.of(), false)))
                .containsExactly("categories");
        assertThat(errors(
                        programs,
                        null,
                        new ProductChange(named("x"), null, Map.of("k", Optional.of("y".repeat(2_001))), false)))
                .containsExactly("attributes.k");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VND | 1.250.000 ₫ | 1250000.00",
                "VND | 1.250 | 1250.00",
                "VND | 12.500đ | 12500.00",
                "USD | 1.250 | 1.25",
                "USD | $1,250.50 | 1250.50",
                "USD | 1,250 | 1250.00",
                "USD | 1 250,50 | 1250.50",
                "EUR | 1.250,50 € | 1250.50",
                "EUR | 12,5 | 12.50",
                "INR | Rs. 99 | 99.00",
                "INR | 11745 | 11745.00",
                "USD | .5 | error",
                "USD | 1.2.3 | error",
                "USD | - | error",
                "USD | -5 | error"
            })
    void readsPricesAsPeopleWriteThem(String currency, String text, String expected) {
        ProductReader.Reading reading = people.read(null, change("name", "x", "currency", currency, "price", text));

        assertThat(
                        reading.details() == null
                                ? "error"
                                : String.valueOf(reading.details().price()))
                .isEqualTo(expected);
    }

    @Property
    void whateverIsReadIsWithinItsLimits(@ForAll String name, @ForAll String price, @ForAll String other) {
        ProductChange change =
                change("name", name, "price", price, "rating", other, "quantity", other, "image_url", other);

        ProductReader.Reading reading = people.read(null, change);
        assertThat(reading.isValid()).isEqualTo(reading.errors().isEmpty());
    }

    private ProductDetails read(@Nullable ProductDetails before, ProductChange change) {
        return requireNonNull(programs.read(before, change).details());
    }

    private static List<String> errors(ProductReader reader, @Nullable ProductDetails before, ProductChange change) {
        return reader.read(before, change).errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static Map<ProductField, Optional<String>> named(String name) {
        return Map.of(ProductField.NAME, Optional.of(name));
    }

    private static Map<ProductField, Optional<String>> emptied(String... fields) {
        Map<ProductField, Optional<String>> texts = new EnumMap<>(ProductField.class);
        for (String field : fields) {
            texts.put(ProductField.named(field).orElseThrow(), Optional.empty());
        }
        return texts;
    }

    private static ProductChange change(String... pairs) {
        Map<ProductField, Optional<String>> texts = new EnumMap<>(ProductField.class);
        for (int i = 0; i < pairs.length; i += 2) {
            texts.put(ProductField.named(pairs[i]).orElseThrow(), Optional.of(pairs[i + 1]));
        }
        return new ProductChange(texts, null, Map.of(), false);
    }
}
