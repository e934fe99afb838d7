package dev.shopkeeper.application.chat.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A request the imitation was sent. */
public record Asked(String model, boolean streamed, String key, JsonNode body) {

    /** The instruction before all else. */
    public String system() {
        return body.path("systemInstruction").path("parts").path(0).path("text").asText("");
    }

    /** All that was sent, as text. */
    public String everything() {
        return body.toString();
    }

    /** What the customer said last. */
    public String lastUserText() {
        String last = "";
        for (JsonNode content : body.path("contents")) {
            for (JsonNode part : content.path("parts")) {
                if (content.path("role").asText().equals("user") && part.has("text")) {
                    last = part.path("text").asText();
                }
            }
        }
        return last;
    }

    /** The results of tools that came last, as JSON; empty when the last turn has none. */
    public List<String> lastResults() {
        List<String> results = new ArrayList<>();
        JsonNode contents = body.path("contents");
        for (JsonNode part : contents.path(contents.size() - 1).path("parts")) {
            if (part.has("functionResponse")) {
                results.add(part.path("functionResponse").path("response").toString());
            }
        }
        return results;
    }

    /** The tools that were offered. */
    public Set<String> tools() {
        return StreamSupport.stream(body.path("tools").spliterator(), false)
                .flatMap(tool ->
                        StreamSupport.stream(tool.path("functionDeclarations").spliterator(), false))
                .map(declared -> declared.path("name").asText())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** Whether this is said anywhere in it. */
    public boolean mentions(String words) {
        return everything().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
