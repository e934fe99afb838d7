package dev.shopkeeper.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Đặng Ngọc, dang ngoc",
        "ZOË, zoe",
        "Straße, strasse",
        "Søren, soren",
        "Łódź, lodz",
        "Ｆｕｌｌ, full",
        "ﬁne, fine",
        "Æsir, aesir",
        "plain, plain"
    })
    void foldsCaseAndMarks(String text, String folded) {
        assertThat(SearchWords.fold(text)).isEqualTo(folded);
    }

    @Test
    void takesApartWhatIsLookedFor() {
        assertThat(SearchWords.ofQuery("  Áo-dài, lụa  áo 2026 (đỏ)"))
                .containsExactly("2026", "dai", "lua", "ao", "do");
        assertThat(SearchWords.ofQuery("an anna")).containsExactly("anna");
        assertThat(SearchWords.ofQuery(" - ")).isEmpty();
    }

    @Test
    void everyWordThatIsWantedMustBeginOneOfTheWords() {
        assertThat(SearchWords.find(List.of("ca", "ph"), List.of("pho", "cafe")))
                .isTrue();
        assertThat(SearchWords.find(List.of("ca", "tea"), List.of("pho", "cafe")))
                .isFalse();
        assertThat(SearchWords.find(List.of(), List.of())).isTrue();
    }

    @Test
    void aFullListTakesOnlyLongerFormsOfItsWords() {
        WordList words = new WordList(2);
        words.addText("red tea pot");
        words.addText("teapot");

        assertThat(words.isFull()).isTrue();
        assertThat(words.words()).containsExactly("red", "teapot");
    }

    @Property
    void foldingTwiceChangesNothing(@ForAll String text) {
        String folded = SearchWords.fold(text);

        assertThat(SearchWords.fold(folded)).isEqualTo(folded);
    }
}
