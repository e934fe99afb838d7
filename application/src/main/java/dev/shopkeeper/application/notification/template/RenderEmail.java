package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.notification.template.TemplateEngine.Output;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Rendering;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import dev.shopkeeper.domain.notification.template.TemplateNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes e-mails of configs, one for each reader. What is the same for all readers of a version is done once and kept.
 * Safe for many threads.
 */
public final class RenderEmail {

    /** So many texts are kept ready: those used last. */
    private static final int KEPT = 200;

    private final TemplateEngine engine;
    private final EmailMarkup markup;
    private final String shopName;
    private final Map<Key, CompiledEmail> ready = new LinkedHashMap<>(16, 0.75f, true);

    public RenderEmail(TemplateEngine engine, EmailMarkup markup, String shopName) {
        this.engine = engine;
        this.markup = markup;
        this.shopName = shopName;
    }

    private record Key(ConfigId id, long version, String language) {}

    /**
     * The e-mail for one reader, in the language that fits best. Names nobody knows are empty in it, and told.
     *
     * @throws TemplateInvalid when it goes past a limit, or cannot be made with these values
     */
    public Rendering render(NotificationConfig config, Recipient recipient) {
        Content content = config.contentFor(recipient.customer().profile().language());
        return ready(config, content).render(config, recipient, shopName);
    }

    /**
     * The same for what is not saved: nothing of it is kept ready.
     *
     * @throws TemplateInvalid when a template cannot be parsed, goes past a limit, or cannot be made with these values
     */
    Rendering renderDraft(NotificationConfig draft, Recipient recipient) {
        check(draft);
        Content content = draft.contentFor(recipient.customer().profile().language());
        return compile("", content).render(draft, recipient, shopName);
    }

    /**
     * The names that nobody will know in any e-mail of this config, whoever reads it.
     *
     * @param inData the keys of the data that a send brings
     */
    public Set<String> missing(NotificationConfig config, Set<String> inData) {
        return TemplateNames.missing(names(config), config.variables(), inData);
    }

    /** All names that the templates of a config use, in any language. */
    Set<String> names(NotificationConfig config) {
        Set<String> names = new TreeSet<>();
        contents(config).forEach(content -> names.addAll(ready(config, content).names()));
        return names;
    }

    /**
     * Makes sure that every part of a config can be used, before anybody does.
     *
     * @throws TemplateInvalid for the first part that cannot; says where
     */
    Set<String> check(NotificationConfig config) {
        Set<String> names = new TreeSet<>(compile("", config.content()).names());
        List<Content> variants = config.variants();
        for (int i = 0; i < variants.size(); i++) {
            names.addAll(compile("variants[" + i + "].", variants.get(i)).names());
        }
        return names;
    }

    private static Stream<Content> contents(NotificationConfig config) {
        return Stream.concat(Stream.of(config.content()), config.variants().stream());
    }

    private CompiledEmail ready(NotificationConfig config, Content content) {
        Key key = new Key(config.id(), config.version(), content.language());
        CompiledEmail found = kept(key);
        return found == null ? keep(key, compile("", content)) : found;
    }

    private @Nullable CompiledEmail kept(Key key) {
        synchronized (ready) {
            return ready.get(key);
        }
    }

    private CompiledEmail keep(Key key, CompiledEmail email) {
        synchronized (ready) {
            ready.put(key, email);
            if (ready.size() > KEPT) {
                ready.remove(ready.keySet().iterator().next());
            }
        }
        return email;
    }

    /** What was written is read first as it stands, so that a mistake is told where its author made it. */
    private CompiledEmail compile(String path, Content content) {
        Locale locale = Locale.forLanguageTag(content.language());
        String subjectField = path + "subject";
        String htmlField = path + "body_html";
        String textField = path + "body_text";
        var subject = engine.compile(subjectField, content.subject(), Output.TEXT, locale);
        if (content.html() != null) {
            engine.compile(htmlField, content.html(), Output.HTML, locale);
        }
        if (content.text() != null) {
            engine.compile(textField, content.text(), Output.TEXT, locale);
        }
        EmailMarkup.Bodies bodies = markup.bodies(content);
        return new CompiledEmail(
                content.language(),
                subject,
                engine.compile(content.html() == null ? textField : htmlField, bodies.html(), Output.HTML, locale),
                engine.compile(content.text() == null ? htmlField : textField, bodies.text(), Output.TEXT, locale));
    }
}
