package dev.shopkeeper.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class ConventionsTest {

    private final Http http;

    ConventionsTest(EmbeddedServer server) {
        this.http = new Http(server);
    }

    private String created(String body) {
        HttpResponse<String> answer = http.postJson("/test/things", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    @Test
    void speaksSnakeCaseAndLeavesNullsOutButKeepsWhatIsEmpty() {
        assertThat(
                        created(
                                "{\"id\":\"\",\"email_address\":\"a@b.co\",\"parts\":[],\"attributes\":{},\"unknown\":{\"x\":1}}"))
                .isEqualTo("{\"id\":\"\",\"email_address\":\"a@b.co\",\"parts\":[],\"attributes\":{}}");
        assertThat(created("{}")).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"5, \"5\"", "1234567890123456789, \"1234567890123456789\"", "\"5\", \"5\""})
    void takesANumberAsItsText(String sent, String answered) {
        assertThat(created("{\"id\": " + sent + "}")).isEqualTo("{\"id\":" + answered + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T08:15:30.123Z, 2026-11-22T08:15:30.123Z",
        "2026-11-22T08:15:30Z, 2026-11-22T08:15:30.000Z",
        "2026-11-22T08:15:30.123456789Z, 2026-11-22T08:15:30.123Z",
        "2026-11-22T15:15:30+07:00, 2026-11-22T08:15:30.000Z"
    })
    void writesTimesWithMillisecondsInUtc(String sent, String answered) {
        assertThat(created("{\"created_at\": \"" + sent + "\"}")).isEqualTo("{\"created_at\":\"" + answered + "\"}");
    }

    @Test
    void writesEnumsInLowerCaseAndReadsThemInAny() {
        assertThat(created("{\"colour\": \"dark_blue\"}")).isEqualTo("{\"colour\":\"DARK_BLUE\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/test/things", "/test/things/", "/test/things?page=1", "/test/things/?page=1"})
    void toleratesATrailingSlash(String path) {
        assertThat(http.get(path).body()).isEqualTo("{\"items\":[\"none\"],\"page\":1,\"page_size\":20,\"total\":1}");
    }

    @Test
    void keepsEmptyListsInPages() {
        assertThat(http.get("/test/things/unsorted?page=2&page_size=5").body())
                .isEqualTo("{\"items\":[],\"page\":2,\"page_size\":5,\"total\":0}");
    }

    @Test
    void readsCursorAndSort() {
        assertThat(http.get("/test/things?after=abc&sort=-created_at").body())
                .isEqualTo("{\"items\":[\"Sort[field=created_at, descending=true]\"],\"page\":1,\"page_size\":20,"
                        + "\"total\":1,\"next_cursor\":\"abc\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "/test/things?page=0, page",
        "/test/things?page=x, page",
        "/test/things?page=99999999999, page",
        "/test/things?page_size=0, page_size",
        "/test/things?page_size=101, page_size",
        "/test/things?page=101&page_size=100, page",
        "/test/things?sort=secret, sort",
        "/test/things?sort=-, sort",
        "/test/things/unsorted?sort=name, sort"
    })
    void refusesPagesAndSortsOutsideTheRules(String path, String field) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"error\":\"VALIDATION_FAILED\"", "\"field\":\"" + field + "\"");
    }

    @Test
    void startsWorkWithoutABody() {
        assertThat(http.send("POST", "/test/things/start", null).body()).isEqualTo("{\"got\":\"nothing\"}");
        assertThat(http.send("POST", "/test/things/start/", null).body()).isEqualTo("{\"got\":\"nothing\"}");
        assertThat(http.postJson("/test/things/start", "").body()).isEqualTo("{\"got\":\"nothing\"}");
        assertThat(http.postJson("/test/things/start", "{}").body()).isEqualTo("{\"got\":\"a thing\"}");
    }

    @Test
    void givesEveryRequestAnId() {
        String first =
                http.get("/test/things").headers().firstValue("X-Request-Id").orElseThrow();
        String second =
                http.get("/test/things").headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(second);
    }

    @Test
    void keepsTheClientsIdAndShowsItToTheThreadThatServes() {
        HttpResponse<String> answer = http.get("/test/things/logs", "X-Request-Id", "my.own-id_1");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("my.own-id_1");
        assertThat(answer.body()).contains("\"mdc\":\"my.own-id_1\"", "VirtualThread");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "é"})
    void replacesAnIdThatIsNotSane(String id) {
        assertThat(http.get("/test/things", "X-Request-Id", id).headers().firstValue("X-Request-Id"))
                .isPresent()
                .get()
                .isNotEqualTo(id);
        assertThat(http.get("/test/things", "X-Request-Id", "x".repeat(65))
                        .headers()
                        .firstValue("X-Request-Id"))
                .get()
                .asString()
                .hasSize(32);
    }
}
