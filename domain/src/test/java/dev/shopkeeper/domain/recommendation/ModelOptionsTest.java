package dev.shopkeeper.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelOptionsTest {

    @Test
    void findsAModelWhateverItsCase() {
        assertThat(ModelType.parse("itemknn")).isEqualTo(ModelType.ITEM_KNN);
        assertThat(ModelType.parse(" als ")).isEqualTo(ModelType.ALS);
        assertThat(ModelType.wireNames())
                .containsExactly("ALS", "EASE", "ItemKNN", "Content", "Clusters", "Popular", "Trending", "Blend");
    }

    @Test
    void refusesAModelThatDoesNotExist() {
        assertThatThrownBy(() -> ModelType.parse("oracle"))
                .isInstanceOfSatisfying(InvalidModel.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("INVALID_MODEL"))
                .hasMessageContaining("ItemKNN");
    }

    @Test
    void keepsWhatWasSaidAndTheUsualForTheRest() {
        ModelOptions options = ModelOptions.parse(ModelType.ALS, Map.of("Factors", 32, "regularization", 0.01));

        assertThat(options.whole(ModelParameter.FACTORS)).isEqualTo(32);
        assertThat(options.get(ModelParameter.REGULARIZATION)).isEqualTo(0.01);
        assertThat(options.get(ModelParameter.ITERATIONS)).isEqualTo(ModelParameter.ITERATIONS.usual());
        assertThat(options.byName()).isEqualTo(Map.of("factors", 32.0, "regularization", 0.01));
    }

    @Test
    void takesThePlainRegularizationOfEaseForItsOwn() {
        ModelOptions options = ModelOptions.parse(ModelType.EASE, Map.of("regularization", 500));

        assertThat(options.get(ModelParameter.EASE_REGULARIZATION)).isEqualTo(500);
    }

    @Test
    void refusesWhatNoModelKnowsAndWhatIsOutOfRange() {
        assertThatThrownBy(() -> ModelOptions.parse(ModelType.ALS, Map.of("magic", 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("magic");
        assertThatThrownBy(() -> ModelOptions.parse(ModelType.ALS, Map.of("factors", 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("factors must be a number from");
        assertThatThrownBy(() -> ModelOptions.parse(ModelType.ALS, Map.of("regularization", Double.NaN)))
                .isInstanceOf(InvalidInput.class);
    }
}
