package dev.shopkeeper.application.chat.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The words of the API on the wire. */
final class Wire {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {}

    static String event(JsonNode data) {
        return "data: " + data + "\r\n\r\n";
    }

    static ObjectNode error(int status, String word, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("code", status)
                .put("message", message)
                .put("status", word)
                .putArray("details");
        return body;
    }

    static ObjectNode detail(ObjectNode error, String type) {
        return error.withObject("/error").withArray("details").addObject().put("@type", "type.googleapis.com/" + type);
    }
}
