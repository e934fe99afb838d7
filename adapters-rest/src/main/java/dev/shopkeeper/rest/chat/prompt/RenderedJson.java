package dev.shopkeeper.rest.chat.prompt;

import dev.shopkeeper.application.chat.prompt.RenderedPrompt;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** A prompt with its values put in, on the wire. */
@Serdeable
record RenderedJson(String rendered, Map<String, String> variables, List<String> missing) {

    static RenderedJson of(RenderedPrompt prompt) {
        return new RenderedJson(prompt.text(), prompt.values(), prompt.missing());
    }
}
