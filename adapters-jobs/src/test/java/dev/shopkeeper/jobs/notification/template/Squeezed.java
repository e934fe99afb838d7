package dev.shopkeeper.jobs.notification.template;

/** Texts without the empty lines that loops leave. */
final class Squeezed {

    private Squeezed() {}

    static String of(String text) {
        return text.replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
