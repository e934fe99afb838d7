package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.domain.notification.template.Content;

/** Turns what was written into what mail programs understand: done once for a version, on templates. */
public interface EmailMarkup {

    /** Both bodies of an e-mail, as templates; what was written as HTML stands in the lines it was written in. */
    record Bodies(String html, String text) {}

    /**
     * The HTML with its styles written onto the elements, in the plain layout where it brings none, and the text: as it
     * was written or, where it was not, what the HTML says. Each is made from the other where only one was written, and
     * both end with the way to unsubscribe where the author forgot it.
     */
    Bodies bodies(Content content);
}
