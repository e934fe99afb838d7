package dev.shopkeeper.bootstrap.architecture.crooked.rest.one;

import dev.shopkeeper.bootstrap.architecture.crooked.domain.one.Impatient;
import dev.shopkeeper.bootstrap.architecture.crooked.persistence.one.OpenDocument;
import io.micronaut.http.annotation.Controller;
import java.util.List;

/** Is public, shows the domain, and knows the store. */
@Controller
public class LoudController {
    public List<Impatient> all(OpenDocument document) {
        return document.all();
    }
}
