package dev.shopkeeper.bootstrap.benchmark;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bson.Document;

/**
 * Imports files of several sizes through HTTP into the embedded store, beside a plain loop that looks up and upserts row
 * by row with the same driver on the same server.
 *
 * <p>{@code bench/run ImportBenchmark 10000 100000 1000000}
 */
public final class ImportBenchmark {

    private static final int PLAIN_ROWS = 10_000;
    private static final long POLL_NANOS = 200_000_000;
    private static final Pattern ENDED = Pattern.compile("\"status\":\"(completed|failed|cancelled)\"");

    private ImportBenchmark() {}

    public static void main(String[] sizes) throws Exception {
        List<Integer> rows = sizes.length == 0
                ? List.of(10_000, 100_000, 1_000_000)
                : List.of(sizes).stream().map(Integer::valueOf).toList();
        Path directory = Files.createTempDirectory("import-benchmark");
        warmUp(directory);
        System.out.println(
                "| rows | what | seconds | rows/s | heap idle / over idle, MB | status poll p50 / p99, ms |");
        System.out.println("| ---: | --- | ---: | ---: | ---: | ---: |");
        double plain = plainLoop(CustomerFile.write(directory, PLAIN_ROWS, "plain"));
        System.out.printf("| %,d | plain loop | %.1f | %,.0f | | |%n", PLAIN_ROWS, PLAIN_ROWS / plain, plain);
        for (int size : rows) {
            Path file = CustomerFile.write(directory, size, "c");
            try (RunningShopkeeper running = RunningShopkeeper.start(Map.of())) {
                measure(running, file, size, "all new", plain);
                measure(running, file, size, "all known", plain);
            }
            Files.delete(file);
        }
        System.exit(0);
    }

    private static void warmUp(Path directory) throws Exception {
        try (RunningShopkeeper running = RunningShopkeeper.start(Map.of())) {
            importFile(running, CustomerFile.write(directory, 20_000, "w"), new ArrayList<>());
        }
    }

    private static void measure(RunningShopkeeper running, Path file, int rows, String what, double plain)
            throws Exception {
        HeapWatch heap = new HeapWatch();
        long idle = heap.reset();
        List<Long> polls = new ArrayList<>();
        long start = System.nanoTime();
        Answer end = importFile(running, file, polls);
        double seconds = (System.nanoTime() - start) / 1e9;
        Collections.sort(polls);
        double rate = rows / seconds;
        System.out.printf(
                "| %,d | %s | %.1f | %,.0f (%.1f× plain) | %d / %d | %.1f / %.1f |%n",
                rows,
                what,
                seconds,
                rate,
                rate / plain,
                idle >> 20,
                (heap.peak() - idle) >> 20,
                polls.get(polls.size() / 2) / 1e6,
                polls.get((int) (polls.size() * 0.99)) / 1e6);
        long counted = end.number("succeeded") + end.number("duplicates");
        if (counted != rows) {
            throw new IllegalStateException("rows are missing: " + end);
        }
    }

    /** From the first byte of the upload to the completed status. */
    static Answer importFile(RunningShopkeeper running, Path file, List<Long> polls) throws Exception {
        Answer signedIn = running.api()
                .post(
                        "/auth/login",
                        Map.of(
                                "username",
                                RunningShopkeeper.ADMIN_EMAIL,
                                "password",
                                RunningShopkeeper.ADMIN_PASSWORD));
        String token = signedIn.text("access_token");
        Api admin = running.api().bearer(token);
        String location = upload(running.url(), token, file);
        URL status = running.url().resolve(location).toURL();
        String body;
        do {
            LockSupport.parkNanos(POLL_NANOS);
            long before = System.nanoTime();
            body = read(status, token);
            polls.add(System.nanoTime() - before);
        } while (!ENDED.matcher(body).find());
        return admin.get(location);
    }

    /** Reads on the calling thread: a client with threads of its own would wait for the busy cores once for each. */
    private static String read(URL url, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setReadTimeout(10_000);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String upload(URI url, String token, Path file) throws IOException, InterruptedException {
        byte[] head = """
                --b\r
                Content-Disposition: form-data; name="file"; filename="c.csv"\r
                Content-Type: text/csv\r
                \r
                """.getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/customers/import"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> concat(head, file, tail)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.headers().firstValue("Location").orElseThrow();
        }
    }

    private static InputStream concat(byte[] head, Path file, byte[] tail) {
        try {
            return new SequenceInputStream(
                    new SequenceInputStream(new ByteArrayInputStream(head), Files.newInputStream(file)),
                    new ByteArrayInputStream(tail));
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** Rows a second of what a plain team would write first. */
    private static double plainLoop(Path file) throws IOException {
        try (RunningShopkeeper running = RunningShopkeeper.start(Map.of())) {
            MongoCollection<Document> people = running.bean(MongoDatabase.class).getCollection("plain_customers");
            IndexOptions unique = new IndexOptions().unique(true).sparse(true);
            people.createIndex(Indexes.ascending("email"), unique);
            people.createIndex(Indexes.ascending("external_id"), unique);
            long start = System.nanoTime();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
                for (CSVRecord row : rows) {
                    upsert(people, row);
                }
            }
            return PLAIN_ROWS / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void upsert(MongoCollection<Document> people, CSVRecord row) {
        Document known = people.find(Filters.eq("email", row.get("Email"))).first();
        Object id = known == null ? row.get("Customer Id") : known.get("_id");
        Document next = new Document("_id", id)
                .append("external_id", row.get("Customer Id"))
                .append("name", row.get("First Name") + " " + row.get("Last Name"))
                .append("email", row.get("Email"))
                .append("phone", row.get("Phone 1"))
                .append("company", row.get("Company"))
                .append("city", row.get("City"))
                .append("country", row.get("Country"))
                .append("website", row.get("Website"));
        people.replaceOne(Filters.eq("_id", id), next, new ReplaceOptions().upsert(true));
    }
}
