package dev.shopkeeper.ai.recommendation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.recommendation.HoldOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceFilesTest {

    @TempDir
    private Path folder;

    @Test
    void readsAPairWithTheSamePeopleAndItemsOnBothSides() throws IOException {
        Path train = Files.writeString(folder.resolve("train.txt"), "ann tea pot\n\nbob cup\n");
        Path test = Files.writeString(folder.resolve("test.txt"), "bob tea lid\ncid\neve pot\n");

        HoldOut data = ChoiceFiles.pair(train, test);

        assertThat(data.train().users()).isEqualTo(data.test().users()).isEqualTo(3);
        assertThat(data.train().items()).isEqualTo(data.test().items()).isEqualTo(4);
        assertThat(data.train().count(1)).isEqualTo(1);
        assertThat(data.test().contains(1, 0)).isTrue();
        assertThat(data.test().contains(2, 1)).isTrue();
    }

    @Test
    void splitsEachPersonsChoicesByChance() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int item = 0; item < 100; item++) {
            lines.append("ann ").append(item).append(" 5 881250949\n");
        }
        Path file = Files.writeString(folder.resolve("u.data"), lines);

        HoldOut split = ChoiceFiles.byChance(ChoiceFiles.ratings(file), 0.25, 3);

        assertThat(split.test().count(0)).isEqualTo(25);
        assertThat(split.train().count(0)).isEqualTo(75);
        for (int e = split.test().start(0); e < split.test().end(0); e++) {
            assertThat(split.train().contains(0, split.test().item(e))).isFalse();
        }
    }
}
