package dev.shopkeeper.ai.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmTest {

    @Test
    void encodesExactlyAsTheLibraryDoesOnAllCores() {
        EmbeddingModel onAllCores = new AllMiniLmL6V2QuantizedEmbeddingModel();
        List<String> texts = List.of(
                "tea",
                "Do you have green tea?",
                "Áo dài của tôi đã được gửi đi chưa?",
                "A longer one, with a number (12.50) and a sister's birthday in it. ".repeat(9));
        for (String text : texts) {
            assertThat(MiniLm.encode(text))
                    .as(text)
                    .isEqualTo(onAllCores.embed(text).content().vector());
        }
    }

    @Test
    void aTextThatSaysNothingIsZeros() {
        assertThat(MiniLm.encode(" ")).isEqualTo(new float[MiniLm.LENGTH]);
    }
}
