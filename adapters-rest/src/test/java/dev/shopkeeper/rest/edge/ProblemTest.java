package dev.shopkeeper.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class ProblemTest {

    private final Http http;

    ProblemTest(EmbeddedServer server) {
        this.http = new Http(server);
    }

    private JsonNode problem(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = http.json(answer);
        assertThat(text(body, "error")).as(answer.body()).isEqualTo(error);
        assertThat(text(body, "type")).isEqualTo("about:blank");
        assertThat(text(body, "title")).isNotBlank();
        assertThat(number(body, "status")).isEqualTo(status);
        assertThat(text(body, "message")).isNotBlank().isEqualTo(text(body, "detail"));
        assertThat(text(body, "request_id"))
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(answer.body()).doesNotContain("dev.shopkeeper", "java.", "micronaut", "Exception");
        return body;
    }

    private static String text(JsonNode body, String field) {
        return Objects.requireNonNull(body.get(field), field).getStringValue();
    }

    private static int number(JsonNode body, String field) {
        return Objects.requireNonNull(body.get(field), field).getIntValue();
    }

    private static String details(JsonNode body) {
        StringBuilder all = new StringBuilder();
        JsonNode details = body.get("details");
        if (details == null) {
            return "";
        }
        for (JsonNode detail : details.values()) {
            all.append(text(detail, "field"))
                    .append(": ")
                    .append(text(detail, "message"))
                    .append('\n');
        }
        return all.toString();
    }

    @Test
    void tellsOfAnUnknownRoute() {
        problem(http.get("/test/nowhere"), 404, "NOT_FOUND");
        problem(http.get("/test/nowhere/"), 404, "NOT_FOUND");
        problem(http.get("/test/nowhere", "Accept", "text/html"), 404, "NOT_FOUND");
        problem(http.get("/test/nowhere", "Accept", "image/png"), 404, "NOT_FOUND");
    }

    @Test
    void tellsOfAWrongMethodAndNamesTheRightOnes() {
        for (String path : new String[] {"/test/things", "/test/things/"}) {
            HttpResponse<String> answer = http.send("DELETE", path, null);
            problem(answer, 405, "METHOD_NOT_ALLOWED");
            assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        }
    }

    @Test
    void tellsOfMediaTypesItDoesNotSpeak() {
        problem(http.get("/test/things", "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
        problem(
                http.send("POST", "/test/things", "<a/>", "Content-Type", "application/xml"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"id\": }", "nonsense", "{\"id\": \"x\"", "[1,", "{\"id\" \"x\"}", "\u0000"})
    void tellsOfBodiesThatAreNotJson(String body) {
        problem(http.postJson("/test/things", body), 400, "MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "5", "true"})
    void tellsOfJsonOfTheWrongShape(String body) {
        problem(http.postJson("/test/things", body), 400, "MALFORMED_REQUEST");
    }

    @Test
    void tellsOfAMissingBody() {
        problem(http.postJson("/test/things", ""), 400, "MISSING_DATA");
        problem(http.send("POST", "/test/things", null), 400, "MISSING_DATA");
        problem(http.postJson("/test/things", "null"), 400, "MISSING_DATA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"age": "old"}                             | age: must be a whole number
            {"age": {}}                                | age: must be a whole number
            {"age": 1e99}                              | age: must be a whole number
            {"colour": "green"}                        | colour: must be one of red, dark_blue
            {"email_address": []}                      | email_address: must be a text
            {"created_at": "yesterday"}                | created_at: must be a time like 2026-11-22T08:15:30.123Z
            {"created_at": 5}                          | created_at: must be a time like 2026-11-22T08:15:30.123Z
            {"parts": 5}                               | parts[0]: must be an object
            {"parts": [[]]}                            | parts[0]: must be an object
            {"parts": [{"part_name":"a","count":"x"}]} | parts[0].count: must be a whole number
            {"attributes": {"size": "big"}}            | attributes.size: must be a whole number
            """)
    void namesTheFieldOfTheWrongType(String body, String detail) {
        assertThat(details(problem(http.postJson("/test/things", body), 400, "VALIDATION_FAILED")))
                .isEqualTo(detail + "\n");
    }

    @Test
    void namesEveryFieldThatIsNotValidByItsWireName() {
        JsonNode body = problem(
                http.postJson(
                        "/test/things", "{\"email_address\": \"x\", \"age\": 101, \"parts\": [{\"part_name\": \"\"}]}"),
                400,
                "VALIDATION_FAILED");
        assertThat(text(body, "message")).isEqualTo("3 fields are not valid");
        assertThat(details(body)).contains("email_address: ", "age: ", "parts[0].part_name: ");
    }

    @Test
    void namesTheParameterThatIsMissingOrOfTheWrongType() {
        assertThat(details(problem(http.get("/test/things/needs"), 400, "VALIDATION_FAILED")))
                .isEqualTo("customer_id: is required\n");
        assertThat(details(problem(
                        http.get("/test/things/needs?customer_id=1&short_name=long"), 400, "VALIDATION_FAILED")))
                .startsWith("short_name: ");
        assertThat(details(problem(http.get("/test/things/abc"), 400, "VALIDATION_FAILED")))
                .isEqualTo("number: must be a whole number\n");
        assertThat(details(problem(http.get("/test/things/1?max_age=x"), 400, "VALIDATION_FAILED")))
                .isEqualTo("max_age: must be a whole number\n");
        assertThat(details(problem(http.get("/test/things/1?colour=x"), 400, "VALIDATION_FAILED")))
                .isEqualTo("colour: must be one of red, dark_blue\n");
        assertThat(details(problem(http.get("/test/things/1", "If-Size", "x"), 400, "VALIDATION_FAILED")))
                .isEqualTo("If-Size: must be a whole number\n");
    }

    @ParameterizedTest
    @CsvSource({
        "invalid, 400, VALIDATION_FAILED",
        "template, 400, TEMPLATE_INVALID",
        "unprocessable, 422, UNPROCESSABLE",
        "missing, 404, NOT_FOUND",
        "untrained, 404, MODEL_NOT_FOUND",
        "conflict, 409, CONFLICT",
        "stale, 412, PRECONDITION_FAILED",
        "forbidden, 403, FORBIDDEN",
        "unauthenticated, 401, UNAUTHENTICATED",
        "often, 429, RATE_LIMITED",
        "large, 413, PAYLOAD_TOO_LARGE",
        "bad, 502, API_ERROR",
        "late, 504, UPSTREAM_TIMEOUT",
        "away, 503, SERVICE_UNAVAILABLE",
        "bug, 500, INTERNAL_ERROR"
    })
    void givesEachKindOfFailureItsStatus(String kind, int status, String error) {
        problem(http.get("/test/things/fails/" + kind), status, error);
        problem(http.get("/test/things/fails/" + kind, "Accept", "text/html, application/json"), status, error);
    }

    @Test
    void saysHowLongToWait() {
        assertThat(http.get("/test/things/fails/often").headers().firstValue("Retry-After"))
                .hasValue("2");
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHENTICATED", "404, NOT_FOUND", "409, CONFLICT", "500, INTERNAL_ERROR"})
    void fillsErrorAnswersWithoutABody(int status, String error) {
        problem(http.get("/test/things/bare/" + status), status, error);
    }

    @Test
    void tellsOfErrorsAsProblemsWhateverTheRouteProduces() {
        problem(http.get("/test/things/csv/broken", "Accept", "text/csv"), 404, "NOT_FOUND");
    }

    @Test
    void asksForACredentialWhereOneIsNeeded() {
        HttpResponse<String> answer = http.get("/test/things/secret");
        problem(answer, 401, "UNAUTHENTICATED");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /test/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET http://[bad HTTP/1.1\r\nHost: x\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "GET /test/things HTTP/1.1\r\nHost: x\r\nno colon here\r\n\r\n"
            })
    void answersWhatIsHardlyHttp(String request) {
        String answer = http.raw(request);
        assertThat(answer).matches("(?s)HTTP/1\\.[01] 400 .*");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                .contains("content-type: application/problem+json")
                .contains("x-request-id: ");
        assertThat(answer).contains("\"error\":\"MALFORMED_REQUEST\"").doesNotContain("Exception", "java.");
    }

    @Test
    void refusesHugeHeaders() {
        String answer = http.raw("GET /test/things HTTP/1.1\r\nHost: x\r\nX-Big: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).contains("\"error\":\"PAYLOAD_TOO_LARGE\"");
    }

    @Test
    void answersHeadWithoutABody() {
        HttpResponse<String> answer = http.send("HEAD", "/test/things/fails/missing", null);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }
}
