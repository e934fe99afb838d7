package dev.shopkeeper.domain.productimport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductColumnsTest {

    private final ProductReader reader = ProductReader.ofPeople("VND");

    @Test
    void readsTheRealFilesColumns() {
        ProductColumns columns = ProductColumns.of(
                List.of(
                        "ProductID",
                        "ProductName",
                        "ProductBrand",
                        "Gender",
                        "Price (INR)",
                        "NumImages",
                        "Description",
                        "PrimaryColor"),
                Map.of());

        ProductDetails details = read(
                columns, "10017413", "DKNY Trolley Bag", "DKNY", "Unisex", "11745", "7", "Black and grey", " Black");

        assertThat(details)
                .isEqualTo(ProductDetails.named("DKNY Trolley Bag", "INR")
                        .describedAs("Black and grey")
                        .priced(new BigDecimal("11745"))
                        .withAttributes(Map.of(
                                "ProductBrand",
                                "DKNY",
                                "Gender",
                                "Unisex",
                                "NumImages",
                                "7",
                                "PrimaryColor",
                                "Black")));
    }

    @Test
    void recognisesVietnameseHeaders() {
        ProductColumns columns = ProductColumns.of(
                List.of(
                        "Mã sản phẩm",
                        "Tên sản phẩm",
                        "Mô tả",
                        "Danh mục",
                        "Giá bán (VNĐ)",
                        "Tồn kho",
                        "Hình ảnh",
                        "Thành phố",
                        "Trạng thái",
                        "Chất liệu"),
                Map.of());

        ProductDetails details = read(
                columns,
                "sp1",
                "Áo dài",
                "Lụa Huế",
                "Quần áo; Áo dài",
                "1.250.000",
                "12",
                "/a.jpg",
                "Huế",
                "đang bán",
                "lụa");

        assertThat(details.price()).hasToString("1250000.00");
        assertThat(details.categories()).containsExactly("Quần áo", "Áo dài");
        assertThat(details.quantity()).isEqualTo(12);
        assertThat(details.imageUrl()).isEqualTo("/a.jpg");
        assertThat(details.active()).isTrue();
        assertThat(details.attributes()).containsOnly(Map.entry("Chất liệu", "lụa"));
    }

    @ParameterizedTest
    @CsvSource({
        "Price (INR), INR",
        "price_usd, USD",
        "Price EUR, EUR",
        "Giá [VND], VND",
        "Giá (đ), VND",
        "Price ($), USD",
        "price, GBP"
    })
    void takesTheCurrencyFromTheNameOfThePricesColumn(String header, String currency) {
        ProductColumns columns = ProductColumns.of(List.of("id", "title", header), Map.of());
        ProductReader british = ProductReader.ofPeople("GBP");

        ReadRow<ProductRow> row = columns.read(row("p", "x", "5"), british);

        assertThat(requireNonNull(british.read(null, row.content().change()).details())
                        .currency())
                .isEqualTo(currency);
    }

    @Test
    void takesWhatTheUploaderSaysFirst() {
        ProductColumns columns = ProductColumns.of(
                List.of("Code", "Label", "Gender"),
                Map.of("product_id", "code", "name", "label", "categories", "gender"));

        assertThat(read(columns, "p", "Bag", "Unisex").categories()).containsExactly("Unisex");
    }

    @Test
    void refusesWhatIsNoProduct() {
        ProductColumns columns = ProductColumns.of(List.of("product_id", "name", "stars"), Map.of());

        assertThat(columns.read(row("", "x", ""), reader).fault())
                .isEqualTo(new RowOutcome.Refused("product_id", "is required"));
        assertThat(requireNonNull(columns.read(row("p", "x", "6"), reader).fault())
                        .field())
                .isEqualTo("rating");
        assertThat(columns.read(row("p", "x", "5", "more"), reader).fault())
                .isEqualTo(new RowOutcome.Refused(null, "has 4 cells where the header has 3"));
        assertThat(columns.read(new ImportRow(1, List.of("{"), "the line is no JSON object"), reader)
                        .fault())
                .isEqualTo(new RowOutcome.Refused(null, "the line is no JSON object"));
    }

    @Test
    void refusesAFileThatNamesNoProduct() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> ProductColumns.of(List.of("name", "price"), Map.of()));
    }

    private ProductDetails read(ProductColumns columns, String... cells) {
        ReadRow<ProductRow> row = columns.read(row(cells), reader);
        assertThat(row.fault()).isNull();
        return requireNonNull(reader.read(null, row.content().change()).details());
    }

    private static ImportRow row(String... cells) {
        return new ImportRow(1, List.of(cells), null);
    }
}
