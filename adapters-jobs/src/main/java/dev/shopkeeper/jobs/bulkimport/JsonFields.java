package dev.shopkeeper.jobs.bulkimport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object as texts: what stands in an object inside is named by the way to it, and the elements of a
 * list stand behind one another with bars between them, as several categories in one cell do. What is null is not there.
 */
final class JsonFields {

    private static final int DEEPEST = 10;
    private static final String BAR = "|";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final int most;

    JsonFields(int most) {
        this.most = most;
    }

    /** Null when the text is not exactly one object, is nested deeper than is sensible, or has too many fields. */
    @Nullable
    Map<String, String> read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            Map<String, String> fields = new LinkedHashMap<>();
            collect("", parser, fields);
            return parser.nextToken() == null && fields.size() <= most ? fields : null;
        } catch (IOException e) {
            // a line that is no JSON is an expected kind of line
            return null;
        }
    }

    private static void collect(String way, JsonParser parser, Map<String, String> fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = way + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> collect(name + ".", parser, fields);
                case START_ARRAY -> fields.put(name, list(parser));
                case VALUE_NULL -> {}
                default -> fields.put(name, parser.getText());
            }
        }
    }

    private static String list(JsonParser parser) throws IOException {
        StringJoiner list = new StringJoiner(BAR);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                list.add(parser.getText());
            }
        }
        return list.toString();
    }
}
