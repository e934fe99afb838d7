package dev.shopkeeper.application.chat.shoptext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ShopTexts} does. */
public abstract class ShopTextsContract {

    private static final ShopText HOURS = new ShopText("hours", "en", "Hours", "From 8:00.\n\nNever on Sunday.");
    private static final ShopText GIO = new ShopText("hours", "vi", "Giờ mở cửa", "Từ 8:00.");
    private static final ShopText RETURNS = new ShopText("returns", "en", "Returns", "Within 14 days.");

    /** Those under test, without any text. */
    protected abstract ShopTexts texts();

    @Test
    void givesThemByIdAndLanguage() {
        ShopTexts texts = texts();
        texts.replaceAll(List.of(RETURNS, GIO, HOURS));

        assertThat(texts.all()).containsExactly(HOURS, GIO, RETURNS);
    }

    @Test
    void replacesAllThereWere() {
        ShopTexts texts = texts();
        texts.replaceAll(List.of(HOURS, GIO));
        ShopText changed = new ShopText("hours", "vi", "Giờ mở cửa", "Từ 9:00.");
        texts.replaceAll(List.of(changed, RETURNS));

        assertThat(texts.all()).containsExactly(changed, RETURNS);
        texts.replaceAll(List.of());
        assertThat(texts.all()).isEmpty();
    }

    @Test
    void keepsNoMoreThanAShopHas() {
        ShopTexts texts = texts();
        texts.replaceAll(IntStream.range(0, ShopTexts.MOST + 5)
                .mapToObj(number -> new ShopText("text-%04d".formatted(number), "en", "Title", "Text"))
                .toList());

        assertThat(texts.all()).hasSize(ShopTexts.MOST);
    }
}
