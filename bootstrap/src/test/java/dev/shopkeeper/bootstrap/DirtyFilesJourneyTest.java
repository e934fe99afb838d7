package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.bulkimport.DirtyFile;
import dev.shopkeeper.application.bulkimport.DirtyFiles;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every dirty file, through HTTP: a completed import whose numbers add up, or a clear refusal. */
class DirtyFilesJourneyTest {

    private static final Map<String, String> NO_LIMIT = Map.of("RATE_LIMIT_PER_MINUTE", "1000000");
    private static final RunningShopkeeper SHOPKEEPER = RunningShopkeeper.start(NO_LIMIT);
    private static final Api ADMIN = SHOPKEEPER.asAdmin();

    static List<DirtyFile> files() {
        return DirtyFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void endInGoodOrder(DirtyFile file) {
        Answer accepted = ADMIN.upload(
                "/customers/import", file.fileName(), file.content().get(), Map.of());
        switch (file.outcome()) {
            case DirtyFile.Refused() -> isClearlyRefused(accepted);
            case DirtyFile.Accepted(long rows, long faults) -> {
                if (file.headed()) {
                    Answer end = ImportJourneyTest.finished(ADMIN, accepted);
                    assertThat(end.text("status")).isEqualTo("completed");
                    assertThat(end.number("total")).isEqualTo(rows);
                    assertThat(end.number("processed")).isEqualTo(rows);
                    assertThat(end.number("failed")).isGreaterThanOrEqualTo(faults);
                } else {
                    isClearlyRefused(accepted);
                }
            }
        }
    }

    private static void isClearlyRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
        assertThat(answer.text("error")).isNotBlank();
        assertThat(answer.text("message").length()).isBetween(10, 400);
    }
}
