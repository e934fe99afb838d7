package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.shopkeeper.bootstrap.harness.ChildJvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed, whenever that was. */
class KillTest {

    @TempDir
    Path folder;

    private final Random random = new Random(9);
    private final Set<String> inserted = new HashSet<>();
    private final Set<String> deleting = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private long counted;

    @Test
    void everyAcknowledgedWriteIsThereAfterEachKill() throws IOException, InterruptedException {
        kill(2);
    }

    @Test
    @Tag("slow")
    void everyAcknowledgedWriteIsThereAfterEachOfTwentyKills() throws IOException, InterruptedException {
        kill(20);
    }

    private void kill(int times) throws IOException, InterruptedException {
        for (int kill = 0; kill < times; kill++) {
            writeUntilKilled("run" + kill, 1 + random.nextInt(1500));
            check();
        }
    }

    private void writeUntilKilled(String name, int acknowledgements) throws IOException, InterruptedException {
        List<String> command = ChildJvm.command(WritingChild.class, List.of("-Xmx256m"));
        command.addAll(List.of(folder.toString(), name));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader output = child.inputReader()) {
            int heard = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                note(line);
                if (++heard == acknowledgements) {
                    child.toHandle().destroyForcibly();
                }
            }
            assertThat(heard).as("acknowledgements of " + name).isGreaterThanOrEqualTo(acknowledgements);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private void note(String line) {
        int space = line.indexOf(' ');
        String what = line.substring(space + 1);
        switch (line.substring(0, Math.max(0, space))) {
            case "inserted" -> inserted.add(what);
            case "deleting" -> deleting.add(what);
            case "deleted" -> deleted.add(what);
            case "counted" -> counted = Math.max(counted, Long.parseLong(what));
            default -> {}
        }
    }

    private void check() {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder, WritingChild.options());
                MongoClient client = MongoClients.create(server.uri("shop"))) {
            MongoCollection<Document> entries = client.getDatabase("shop").getCollection("entries");
            List<Document> all = entries.find().into(new ArrayList<>());
            Set<String> stored = new HashSet<>();
            all.forEach(entry -> stored.add(entry.getString("_id")));
            Set<String> missing = new HashSet<>(inserted);
            missing.removeAll(deleting);
            missing.removeAll(stored);
            assertThat(missing).as("acknowledged and gone").isEmpty();
            stored.retainAll(deleted);
            assertThat(stored).as("deleted and back").isEmpty();
            Document counter =
                    client.getDatabase("shop").getCollection("counters").find().first();
            assertThat(counter == null ? 0 : counter.getLong("n")).isGreaterThanOrEqualTo(counted);
            indexesAgree(entries, all.size());
        }
    }

    private static void indexesAgree(MongoCollection<Document> entries, int total) {
        long inGroups = 0;
        long withWords = 0;
        for (int group = 0; group < 7; group++) {
            inGroups += entries.countDocuments(new Document("group", group));
        }
        for (int word = 0; word < 11; word++) {
            withWords += entries.countDocuments(new Document("words", "w" + word));
        }
        assertThat(inGroups).isEqualTo(total);
        assertThat(withWords).isEqualTo(total);
        assertThat(entries.countDocuments(new Document("code", new Document("$gte", "code-"))))
                .isEqualTo(total);
    }
}
