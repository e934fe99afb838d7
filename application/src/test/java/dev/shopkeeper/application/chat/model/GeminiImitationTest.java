package dev.shopkeeper.application.chat.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The imitation answers as the API does, and refuses what it refuses. */
class GeminiImitationTest {

    private static final String MODEL = "gemini-3.5-flash-lite";
    private static final String USER = "{'role':'user','parts':[{'text':'hello'}]}";
    private static final String SAID = "{'role':'model','parts':[{'text':'hi'}]}";
    private static final String CALL =
            "{'role':'model','parts':[{'functionCall':{'id':'fc1','name':'find','args':{}},'thoughtSignature':'S'}]}";
    private static final String RESULT =
            "{'role':'user','parts':[{'functionResponse':{'id':'fc1','name':'find','response':{}}}]}";

    private final GeminiImitation gemini = GeminiImitation.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        gemini.close();
    }

    private HttpResponse<String> post(String model, String method, String key, String contents) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(gemini.baseUrl() + "/models/" + model + ":" + method))
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString("{\"contents\":[" + contents.replace('\'', '"') + "]}"));
        if (!key.isEmpty()) {
            request.header("x-goog-api-key", key);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(String text) throws IOException {
        return Wire.JSON.readTree(text);
    }

    @Test
    void answersAtOnceToo() throws Exception {
        gemini.then(Play.says("Hel", "lo!"));
        HttpResponse<String> answer = post(MODEL, "generateContent", GeminiImitation.KEY, USER);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode candidate = json(answer.body()).at("/candidates/0");
        assertThat(candidate.path("finishReason").asText()).isEqualTo("STOP");
        assertThat(candidate.at("/content/parts")).hasSize(2);
        assertThat(json(answer.body()).at("/usageMetadata/promptTokenCount").asInt())
                .isPositive();
    }

    @Test
    void streamsEvents() throws Exception {
        gemini.then(Play.says("Hel", "lo!"));
        HttpResponse<String> answer = post(MODEL, "streamGenerateContent?alt=sse", GeminiImitation.KEY, USER);
        assertThat(answer.body().lines().filter(line -> line.startsWith("data: ")))
                .hasSize(2);
        assertThat(answer.body()).doesNotContain("[DONE]");
    }

    @Test
    void knowsKeysAndModels() throws Exception {
        assertThat(post(MODEL, "generateContent", "", USER).statusCode()).isEqualTo(403);
        HttpResponse<String> wrong = post(MODEL, "generateContent", "another", USER);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong.body()).at("/error/details/0/reason").asText()).isEqualTo("API_KEY_INVALID");
        assertThat(post("gemini-1.0", "generateContent", GeminiImitation.KEY, USER)
                        .statusCode())
                .isEqualTo(404);
        assertThat(gemini.asked()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nothing            |
        model first        | SAID
        user twice         | USER,USER
        model last         | USER,SAID
        result of nothing  | USER,SAID,RESULT
        call unanswered    | USER,CALL,USER
        call nobody made   | USER,CALL,RESULT
        """)
    void refusesWhatTheApiRefuses(String name, @Nullable String contents) throws Exception {
        Map<String, String> words = Map.of("USER", USER, "SAID", SAID, "CALL", CALL, "RESULT", RESULT);
        StringBuilder sent = new StringBuilder();
        for (String word : contents == null ? new String[0] : contents.split(",", -1)) {
            sent.append(sent.isEmpty() ? "" : ",").append(words.get(word.strip()));
        }
        HttpResponse<String> answer = post(MODEL, "generateContent", GeminiImitation.KEY, sent.toString());
        assertThat(answer.statusCode()).as(name).isEqualTo(400);
        assertThat(json(answer.body()).at("/error/status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(gemini.refused()).hasSize(1);
    }
}
