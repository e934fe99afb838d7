package dev.shopkeeper.rest.notification.template;

import dev.shopkeeper.domain.notification.template.Rendering;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** An e-mail as its reader would see it, and the names nobody knows. */
@Serdeable
record PreviewJson(String subject, String html, String text, String language, List<String> missingVariables) {

    static PreviewJson of(Rendering rendering) {
        return new PreviewJson(
                rendering.subject(),
                rendering.html(),
                rendering.text(),
                rendering.language(),
                rendering.missing().stream().sorted().toList());
    }
}
