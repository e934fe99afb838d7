package dev.shopkeeper.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.bootstrap.embedded.mongo.EmbeddedMongo;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.StoreInUse;
import dev.shopkeeper.bootstrap.harness.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process at a time has a folder, and a killed one leaves nothing in the way of the next. */
class LeftBehindTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProcessOnTheFolderIsRefusedUntilTheFirstIsGone() throws IOException, InterruptedException {
        Process holder = hold();
        try (BufferedReader output = holder.inputReader()) {
            assertThat(output.readLine()).startsWith("held ");
            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(folder.toAbsolutePath().toString())
                    .hasMessageContaining("SHOPKEEPER_DATA_DIR");
            assertThatThrownBy(() -> EmbeddedMongo.start(folder.resolve("mongo")))
                    .isInstanceOf(StoreInUse.class)
                    .hasMessageContaining(folder.resolve("mongo").toString());
        } finally {
            holder.toHandle().destroyForcibly();
            holder.waitFor();
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void aRedisOfAKilledProcessIsEndedByTheNext() throws IOException, InterruptedException {
        Process holder = hold();
        long left;
        try (BufferedReader output = holder.inputReader()) {
            assertThat(output.readLine()).startsWith("held ");
            left = Long.parseLong(Files.readString(folder.resolve("redis/redis.pid")));
        } finally {
            holder.toHandle().destroyForcibly();
            holder.waitFor();
        }
        assertThat(ProcessHandle.of(left)).get().matches(ProcessHandle::isAlive);

        try (EmbeddedRedis redis = EmbeddedRedis.start(folder.resolve("redis"))) {
            assertThat(redis.port()).isPositive();
            assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aProcessThatIsNotOurRedisIsLeftAlone() throws IOException, InterruptedException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.createDirectories(folder.resolve("redis"));
        Files.writeString(folder.resolve("redis/redis.pid"), Long.toString(stranger.pid()));

        try (EmbeddedRedis redis = EmbeddedRedis.start(folder.resolve("redis"))) {
            assertThat(redis.port()).isPositive();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void aNewFolderIsOpenToItsOwnerAlone() throws IOException {
        Path made = folder.resolve("deep/data");
        try (DataDirectory data = DataDirectory.open(made)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    private Process hold() throws IOException {
        List<String> command = ChildJvm.command(HoldingChild.class, List.of());
        command.add(folder.toString());
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
