package dev.shopkeeper.rest.streaming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class DownloadTest {

    @Test
    void givesWhatIsMade() throws IOException {
        byte[] large = "a line\n".repeat(50_000).getBytes(UTF_8);
        assertThat(made(out -> out.write(large)).readAllBytes()).isEqualTo(large);
    }

    @Test
    void doesNotEndAsIfItWereWholeWhenTheMakingFails() {
        InputStream made = made(out -> {
            out.write("half".getBytes(UTF_8));
            throw new IllegalStateException("the store broke");
        });
        assertThatIOException().isThrownBy(made::readAllBytes);
    }

    private static InputStream made(Download.Content content) {
        return Download.of("a.csv", MediaType.TEXT_CSV_TYPE, content).getInputStream();
    }
}
