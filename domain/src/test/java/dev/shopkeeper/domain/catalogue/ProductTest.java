package dev.shopkeeper.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Instant T0 = Instant.parse("2026-11-22T08:15:30Z");
    private static final ProductDetails TEA = ProductDetails.named("Tea", "VND");

    @Test
    void withoutAQuantityItNeverRunsOut() {
        assertThat(TEA.inStock()).isTrue();
        assertThat(TEA.stocked(1L).inStock()).isTrue();
        assertThat(TEA.stocked(0L).inStock()).isFalse();
    }

    @Test
    void isOnSaleWhenListedAndInStock() {
        Product product = entered(TEA);

        assertThat(product.isOnSale()).isTrue();
        assertThat(entered(TEA.stocked(0L)).isOnSale()).isFalse();
        assertThat(entered(TEA.withActive(false)).isOnSale()).isFalse();
        assertThat(entered(TEA.withActive(false)).isListed()).isFalse();
        assertThat(product.removed(T0).isOnSale()).isFalse();
        assertThat(product.removed(T0).isListed()).isFalse();
    }

    @Test
    void comesBackWhenItIsSentAgain() {
        Product gone = entered(TEA).removed(T0.plusSeconds(1));
        Product back = gone.changed(TEA.stocked(2L), T0.plusSeconds(2));

        assertThat(gone.deleted()).isTrue();
        assertThat(back.deleted()).isFalse();
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.createdAt()).isEqualTo(T0);
    }

    @Test
    void itsTimeOfChangeNeverGoesBack() {
        Product product = entered(TEA);

        assertThat(product.changed(TEA, T0.minusSeconds(5)).updatedAt()).isEqualTo(T0);
        assertThat(product.removed(T0.minusSeconds(5)).updatedAt()).isEqualTo(T0);
        assertThat(product.removed(T0.plusSeconds(5)).updatedAt()).isEqualTo(T0.plusSeconds(5));
    }

    @Test
    void aPriceHasTwoPlaces() {
        assertThat(TEA.priced(new BigDecimal("3")).price()).isEqualTo(new BigDecimal("3.00"));
        assertThat(TEA.priced(new BigDecimal("2.005")).price()).isEqualTo(new BigDecimal("2.01"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductId("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProductId("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> TEA.priced(new BigDecimal("-0.01")));
        assertThatIllegalArgumentException().isThrownBy(() -> TEA.rated(5.01, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TEA.rated(Double.NaN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> TEA.rated(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> TEA.stocked(-1L));
        assertThatIllegalArgumentException().isThrownBy(() -> ProductDetails.named(" ", "VND"));
    }

    @Test
    void keepsAClientsIdAsItIs() {
        assertThat(new ProductId(" A b/ç ").value()).isEqualTo("A b/ç");
    }

    @Test
    void isFoundByItsNameCategoriesPlaceAttributesAndDescription() {
        Product product = entered(TEA.inCategories(List.of("Trà xanh"))
                .placed("Đà Lạt", "Lâm Đồng")
                .withAttributes(Map.of("brand", "Cầu Đất"))
                .describedAs("A fine green tea of the hills"));

        assertThat(ProductWords.of(product))
                .contains("tea", "tra", "xanh", "sku", "lat", "lam", "cau", "hills", "green")
                .doesNotContain("of", "a");
    }

    @Property
    void keepsABoundedNumberOfWords(@ForAll @NotBlank @StringLength(max = 500) String name, @ForAll String text) {
        Product product = entered(ProductDetails.named(name, "VND").describedAs(text.repeat(9)));

        assertThat(ProductWords.of(product)).hasSizeLessThanOrEqualTo(ProductWords.MAX_WORDS);
    }

    private static Product entered(ProductDetails details) {
        return Product.entered(new ProductId("sku-1"), details, T0);
    }
}
