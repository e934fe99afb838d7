package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path SAMPLE = Path.of("../../shared/data/customers/customers-10000.csv");

    private final Api admin = RunningShopkeeper.shared().asAdmin();

    @Test
    void importsAFileAndFindsItsPeople() {
        String tag = unique();
        // one of its own: whoever was erased with a number blocks it
        String number = "%07d".formatted(Math.floorMod(tag.hashCode(), 10_000_000));
        Answer accepted = upload(
                "Khách hàng.csv",
                "\uFEFFHọ tên;Số điện thoại;E-mail;Thành phố;Hạng\n"
                        + "Nguyễn Văn " + tag + ";091 " + number + ";van." + tag + "@example.com;Đà Nẵng;vàng\n"
                        + "\"Trần, Thị\nBích\";;bich." + tag + "@example.com;Huế;\n"
                        + ";;;;\n"
                        + "Không có gì;abc;;;\n",
                Map.of());

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text("status")).isEqualTo("pending");
        assertThat(accepted.header("Location")).contains(accepted.text("status_url"));

        Answer status = finished(accepted);
        assertThat(status.text("status")).isEqualTo("completed");
        assertThat(counters(status)).containsExactly(3L, 3L, 2L, 0L, 0L, 1L);
        assertThat(status.number("progress")).isEqualTo(100);
        assertThat(status.number("errors.0.row")).isEqualTo(3);
        assertThat(status.text("errors.0.field")).isEqualTo("phone");

        Answer found = admin.get("/customers?email=VAN." + tag + "@example.com");
        assertThat(found.number("total")).isEqualTo(1);
        assertThat(found.text("items.0.name")).isEqualTo("Nguyễn Văn " + tag);
        assertThat(found.text("items.0.phone")).isEqualTo("+8491" + number);
        assertThat(found.text("items.0.city")).isEqualTo("Đà Nẵng");
        assertThat(found.text("items.0.attributes.Hạng")).isEqualTo("vàng");
        assertThat(found.text("items.0.source")).isEqualTo("import");
        Answer timeline = admin.get("/customers/" + found.text("items.0.id") + "/timeline?kind=import");
        assertThat(timeline.text("items.0.what")).isEqualTo("created");
        assertThat(timeline.text("items.0.details.job_id")).isEqualTo(accepted.text("job_id"));
        assertThat(timeline.text("items.0.details.file_name")).isEqualTo("Khách hàng.csv");
        admin.delete("/customers/" + found.text("items.0.id"));
    }

    @Test
    void showsHowAFileWouldBeReadAndKeepsNothingOfIt() {
        String file = "Họ tên;Thư;Hạng\nNguyễn Văn An;an@example.com;vàng\nTrần Thị Bình;nobody;bạc\n";
        long imports = admin.get("/customers/imports").number("total");

        Answer found = preview(file, Map.of());
        Answer told = preview(file, Map.of("mapping", "{\"email\": \"Thư\", \"name\": null}"));

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("delimiter")).isEqualTo(";");
        assertThat(found.text("encoding")).isEqualTo("UTF-8");
        assertThat(found.text("columns.0.field")).isEqualTo("name");
        assertThat(found.text("columns.1.attribute")).isEqualTo("Thư");
        assertThat(found.text("problem")).contains("email, phone or external_id");
        assertThat(told.find("problem")).isEmpty();
        assertThat(told.text("columns.0.attribute")).isEqualTo("Họ tên");
        assertThat(told.text("columns.1.field")).isEqualTo("email");
        assertThat(told.text("rows.0.cells.0")).isEqualTo("Nguyễn Văn An");
        assertThat(told.find("rows.0.reason")).isEmpty();
        assertThat(told.text("rows.1.field")).isEqualTo("email");
        assertThat(told.text("complete")).isEqualTo("true");
        assertThat(preview(file, Map.of("mapping", "{\"email\": \"nowhere\"}")).text("details.0.field"))
                .isEqualTo("mapping");
        assertThat(preview("", Map.of()).status()).isEqualTo(400);
        assertThat(admin.get("/customers/imports").number("total")).isEqualTo(imports);
    }

    private Answer preview(String content, Map<String, String> fields) {
        return admin.upload("/customers/import/preview", "a.csv", content.getBytes(StandardCharsets.UTF_8), fields);
    }

    @Test
    void updatesJustTheRowsThatDiffer() {
        String tag = unique();
        finished(upload("a.csv", people(tag, 20), Map.of()));

        Answer again = finished(upload("a.csv", people(tag, 20), Map.of()));
        Answer changed = finished(upload(
                "a.csv",
                people(tag, 20).replace("Person 3 ", "Somebody 3 ").replace("Person 17 ", "Somebody 17 "),
                Map.of("on_duplicate", "update")));

        assertThat(counters(again)).containsExactly(20L, 20L, 0L, 0L, 20L, 0L);
        assertThat(counters(changed)).containsExactly(20L, 20L, 0L, 2L, 18L, 0L);
        assertThat(admin.get("/customers?email=p17." + tag + "@example.com").text("items.0.name"))
                .startsWith("Somebody 17");
    }

    @Test
    void showsAndDefusesWhatItRefused() {
        Answer status =
                finished(upload("bad.csv", "email,name\nbroken,=HYPERLINK(1)\n\"a@@b\",\"Q, \"\"x\"\"\"\n", Map.of()));

        Answer rejects = admin.get(status.text("rejects_url"));
        assertThat(rejects.status()).isEqualTo(200);
        assertThat(rejects.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(rejects.body())
                .isEqualTo("\uFEFFrow,reason,email,name\r\n"
                        + "1,email must be an e-mail address,broken,'=HYPERLINK(1)\r\n"
                        + "2,email must be an e-mail address,a@@b,\"Q, \"\"x\"\"\"\r\n");
    }

    @Test
    void takesAnImportBackButForWhatIsInUse() {
        String tag = unique();
        Answer accepted = upload("a.csv", people(tag, 30), Map.of());
        finished(accepted);
        String touched =
                admin.get("/customers?email=p5." + tag + "@example.com").text("items.0.id");
        assertThat(admin.patch("/customers/" + touched, Map.of("city", "Huế")).status())
                .isEqualTo(200);
        finished(upload("b.csv", people(tag, 2).replace("Person", "Other"), Map.of("on_duplicate", "update")));

        Answer undo = admin.post("/customers/import/" + accepted.text("job_id") + "/undo");
        assertThat(undo.status()).isEqualTo(202);
        Answer task = ended(undo.text("job_id"));

        assertThat(task.text("status")).isEqualTo("completed");
        assertThat(task.number("result.removed")).isEqualTo(27);
        assertThat(task.number("result.kept")).isEqualTo(3);
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> task.text("result.stayed." + i + ".reason"))
                        .toList())
                .containsExactlyInAnyOrder("edited", "later_import", "later_import");
        assertThat(admin.get("/customers?email=p20." + tag + "@example.com").number("total"))
                .isZero();
        assertThat(admin.get("/customers?email=p5." + tag + "@example.com").number("total"))
                .isEqualTo(1);
    }

    @Test
    void tellsOfADryRunWhatWouldHappen() {
        String tag = unique();
        Answer status = finished(upload(
                "a.csv",
                people(tag, 5) + people(tag, 5).lines().skip(1).collect(Collectors.joining("\n")),
                Map.of("dry_run", "true")));

        assertThat(counters(status)).containsExactly(10L, 10L, 5L, 0L, 5L, 0L);
        assertThat(admin.get("/customers?email=p1." + tag + "@example.com").number("total"))
                .isZero();
    }

    @Test
    void readsPackedFiles() throws IOException {
        String tag = unique();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(people(tag, 3).getBytes(StandardCharsets.UTF_8));
        }

        Answer status = finished(admin.upload("/customers/import", "people.csv", packed.toByteArray(), Map.of()));

        assertThat(status.number("succeeded")).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "on_duplicate, merge, on_duplicate",
        "delimiter, abc, delimiter",
        "encoding, klingon, encoding",
        "mapping, [1], mapping",
        "mapping, '{\"email\": \"nowhere\"}', mapping",
        "mapping, '{\"shoe\": \"email\"}', mapping",
        "dry_run, perhaps, dry_run"
    })
    void refusesWhatCannotBe(String field, String value, String named) {
        Answer answer = upload("a.csv", people(unique(), 1), Map.of(field, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.text("details.0.field")).isEqualTo(named);
    }

    @Test
    void refusesAnUploadWithoutAFile() {
        Answer answer = admin.send(
                "POST",
                "/customers/import",
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"dry_run\"\r\n\r\ntrue\r\n--b--\r\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("MISSING_DATA");
    }

    @Test
    void takesTheFieldsOfTheFormInAnyOrder() {
        String tag = unique();
        finished(upload("a.csv", people(tag, 1), Map.of()));
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + people(tag, 1).replace("Person", "Somebody")
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"on_duplicate\"\r\n\r\nupdate\r\n--b--\r\n";

        Answer accepted = admin.send(
                "POST", "/customers/import", "multipart/form-data; boundary=b", form.getBytes(StandardCharsets.UTF_8));

        assertThat(counters(finished(accepted))).containsExactly(1L, 1L, 0L, 1L, 0L, 0L);
    }

    @Test
    void doesTheSameUploadOnceForAKey() {
        String tag = unique();
        Api keyed = admin.with("Idempotency-Key", "import-" + tag);
        byte[] file = people(tag, 3).getBytes(StandardCharsets.UTF_8);

        Answer first = keyed.upload("/customers/import", "a.csv", file, Map.of());
        Answer again = keyed.upload("/customers/import", "a.csv", file, Map.of());
        Answer other = keyed.upload("/customers/import", "a.csv", file, Map.of("on_duplicate", "update"));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("job_id")).isEqualTo(first.text("job_id"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("error")).isEqualTo("IDEMPOTENCY_CONFLICT");
        assertThat(counters(finished(first))).containsExactly(3L, 3L, 3L, 0L, 0L, 0L);
    }

    @Test
    void knowsNothingOfAnImportThatIsNot() {
        for (String path : List.of("status", "rejects")) {
            assertThat(admin.get("/customers/import/nothing/" + path).status()).isEqualTo(404);
        }
        assertThat(admin.post("/customers/import/nothing/undo").status()).isEqualTo(404);
    }

    @Test
    void doesNotTakeAnErasedPersonInAgain() {
        String tag = unique();
        finished(upload("a.csv", people(tag, 2), Map.of()));
        String id = admin.get("/customers?email=p1." + tag + "@example.com").text("items.0.id");
        assertThat(admin.delete("/customers/" + id).status()).isEqualTo(204);

        Answer again = finished(upload("a.csv", people(tag, 2), Map.of()));

        assertThat(counters(again)).containsExactly(2L, 2L, 0L, 0L, 1L, 1L);
        assertThat(again.text("errors.0.reason")).contains("erased");
    }

    @Test
    void accountsForEveryRowOfTheSampleFile() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "the sample file is not here: " + SAMPLE);
        byte[] file = Files.readAllBytes(SAMPLE);
        try (RunningShopkeeper fresh = RunningShopkeeper.start(Map.of())) {
            Api keeper = fresh.asAdmin();

            Answer first = finished(keeper, keeper.upload("/customers/import", "c.csv", file, Map.of()));
            Answer second = finished(keeper, keeper.upload("/customers/import", "c.csv", file, Map.of()));

            assertThat(counters(first)).containsExactly(10_000L, 10_000L, 10_000L, 0L, 0L, 0L);
            assertThat(first.number("warnings")).isPositive();
            assertThat(counters(second)).containsExactly(10_000L, 10_000L, 0L, 0L, 10_000L, 0L);
            assertThat(keeper.get("/customers?page_size=1").number("total")).isEqualTo(10_000);
        }
    }

    private Answer upload(String name, String content, Map<String, String> fields) {
        return admin.upload("/customers/import", name, content.getBytes(StandardCharsets.UTF_8), fields);
    }

    private Answer finished(Answer accepted) {
        return finished(admin, accepted);
    }

    /** Polls to the end, and sees that the numbers add up each time. */
    static Answer finished(Api api, Answer accepted) {
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        return Eventually.becomes(
                LIMIT,
                () -> {
                    Answer status = api.get(accepted.text("status_url"));
                    List<Long> numbers = counters(status);
                    assertThat(numbers.get(1))
                            .isEqualTo(numbers.stream()
                                    .skip(2)
                                    .mapToLong(Long::longValue)
                                    .sum());
                    return status;
                },
                status -> Set.of("completed", "failed", "cancelled").contains(status.text("status")));
    }

    private Answer ended(String jobId) {
        return Eventually.becomes(
                LIMIT, () -> admin.get("/tasks/" + jobId), task -> Set.of("completed", "failed", "cancelled")
                        .contains(task.text("status")));
    }

    static List<Long> counters(Answer status) {
        return List.of("total", "processed", "succeeded", "updated", "duplicates", "failed").stream()
                .map(status::number)
                .toList();
    }

    private static String people(String tag, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "Person " + n + " of " + tag + ",p" + n + "." + tag + "@example.com")
                .collect(Collectors.joining("\n", "name,email\n", "\n"));
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
