package dev.shopkeeper.domain.notification.template;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.notification.template.ConfigChange.Field;
import dev.shopkeeper.domain.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what people write of configs: puts in order what can be, and says of the rest what is wrong with it. */
public final class ConfigReader {

    private static final String EMAIL = "email";
    private static final String REQUIRED = "is required";

    private final String shopLanguage;

    /** @param shopLanguage what a text is in where nobody says so */
    public ConfigReader(String shopLanguage) {
        this.shopLanguage = shopLanguage;
    }

    /**
     * What a config becomes.
     *
     * @param before what it is; null when it is new
     * @throws InvalidInput when a field is not valid
     */
    public ConfigDraft read(@Nullable ConfigDraft before, ConfigChange change) {
        Reading reading = new Reading(before, change);
        ConfigDraft draft = reading.draft();
        if (draft == null || !reading.errors.isEmpty()) {
            throw InvalidInput.fields(reading.errors);
        }
        return draft;
    }

    /** One change, being read. */
    private final class Reading {

        private final @Nullable ConfigDraft before;
        private final ConfigChange change;
        private final List<FieldError> errors = new ArrayList<>();

        Reading(@Nullable ConfigDraft before, ConfigChange change) {
            this.before = before;
            this.change = change;
        }

        @Nullable
        ConfigDraft draft() {
            if (change.channel() != null && !change.channel().strip().equalsIgnoreCase(EMAIL)) {
                refuse("channel", "must be email");
            }
            String name = name();
            Content content = content("", merged());
            List<Content> variants = variants();
            List<DeclaredVariable> variables = variables();
            boolean track =
                    change.has(Field.TRACK) ? Boolean.TRUE.equals(change.track()) : before != null && before.track();
            if (name == null || content == null || !errors.isEmpty()) {
                return null;
            }
            checkLanguages(content, variants);
            return new ConfigDraft(name, content, variants, variables, track);
        }

        private @Nullable String name() {
            if (before != null && !change.has(Field.NAME)) {
                return before.name();
            }
            String name = PlainText.tidied(change.name());
            if (name == null) {
                refuse("name", REQUIRED);
            } else if (name.length() > NotificationConfig.MAX_NAME) {
                refuse("name", atMost(NotificationConfig.MAX_NAME));
            }
            return name;
        }

        /** The default text: what was sent, and what was there before of the rest. */
        private ConfigChange.Text merged() {
            ConfigChange.Text sent = change.text();
            if (before == null) {
                return sent;
            }
            Content known = before.content();
            return new ConfigChange.Text(
                    change.has(Field.LANGUAGE) ? sent.language() : known.language(),
                    change.has(Field.SUBJECT) ? sent.subject() : known.subject(),
                    change.has(Field.BODY_HTML) ? sent.html() : known.html(),
                    change.has(Field.BODY_TEXT) ? sent.plain() : known.text());
        }

        private @Nullable Content content(String path, ConfigChange.Text raw) {
            int wrongBefore = errors.size();
            String subject = body(path + "subject", raw.subject(), Content.MAX_SUBJECT);
            String html = body(path + "body_html", raw.html(), Content.MAX_HTML);
            String text = body(path + "body_text", raw.plain(), Content.MAX_TEXT);
            String language = language(path, raw.language());
            if (subject == null) {
                refuse(path + "subject", REQUIRED);
            } else if (subject.chars().anyMatch(Character::isISOControl)) {
                refuse(path + "subject", "must be one line");
            }
            if (html == null && text == null) {
                refuse(path + "body_html", "is required, or body_text is");
            }
            return subject == null || errors.size() > wrongBefore ? null : new Content(language, subject, html, text);
        }

        private String language(String path, @Nullable String raw) {
            String text = PlainText.tidied(raw);
            if (text == null) {
                if (!path.isEmpty()) {
                    refuse(path + "language", REQUIRED);
                }
                return shopLanguage;
            }
            try {
                String tag = text.length() > 35 ? "" : text.replace('_', '-');
                Locale locale = new Locale.Builder().setLanguageTag(tag).build();
                if (!locale.getLanguage().isEmpty()) {
                    return locale.toLanguageTag();
                }
            } catch (IllformedLocaleException notOne) {
                // told below, as what is well formed and names no language is
            }
            refuse(path + "language", "must be a language tag such as en or vi-VN");
            return shopLanguage;
        }

        private @Nullable String body(String field, @Nullable String raw, int most) {
            if (raw == null || raw.isBlank()) {
                return null;
            }
            if (raw.length() > most) {
                refuse(field, atMost(most));
            } else if (raw.indexOf('\0') >= 0) {
                refuse(field, "must not hold NUL characters");
            }
            return raw;
        }

        private List<Content> variants() {
            if (before != null && !change.has(Field.VARIANTS)) {
                return before.variants();
            }
            List<ConfigChange.Text> raw = Objects.requireNonNullElse(change.variants(), List.of());
            if (raw.size() > NotificationConfig.MAX_VARIANTS) {
                refuse("variants", "must be at most " + NotificationConfig.MAX_VARIANTS);
                return List.of();
            }
            List<Content> variants = new ArrayList<>();
            for (int i = 0; i < raw.size(); i++) {
                Content variant = content("variants[" + i + "].", raw.get(i));
                if (variant != null) {
                    variants.add(variant);
                }
            }
            return variants;
        }

        private void checkLanguages(Content content, List<Content> variants) {
            Set<String> seen = new HashSet<>(Set.of(content.language()));
            for (int i = 0; i < variants.size(); i++) {
                if (!seen.add(variants.get(i).language())) {
                    refuse("variants[" + i + "].language", "is the language of another text of this config");
                }
            }
        }

        private List<DeclaredVariable> variables() {
            if (before != null && !change.has(Field.VARIABLES)) {
                return before.variables();
            }
            List<ConfigChange.Variable> raw = Objects.requireNonNullElse(change.variables(), List.of());
            if (raw.size() > NotificationConfig.MAX_VARIABLES) {
                refuse("variables", "must be at most " + NotificationConfig.MAX_VARIABLES);
                return List.of();
            }
            List<DeclaredVariable> variables = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < raw.size(); i++) {
                DeclaredVariable variable = variable("variables[" + i + "].", raw.get(i), seen);
                if (variable != null) {
                    variables.add(variable);
                }
            }
            return variables;
        }

        private @Nullable DeclaredVariable variable(String path, ConfigChange.Variable raw, Set<String> seen) {
            String name = PlainText.tidied(raw.name());
            String fallback = raw.fallback();
            if (name == null || !DeclaredVariable.isName(name)) {
                refuse(path + "name", "must be letters, digits and _, and not begin with a digit");
            } else if (!seen.add(name)) {
                refuse(path + "name", "is declared before");
            } else if (fallback != null && fallback.length() > DeclaredVariable.MAX_FALLBACK) {
                refuse(path + "default", atMost(DeclaredVariable.MAX_FALLBACK));
            } else {
                return new DeclaredVariable(name, fallback);
            }
            return null;
        }

        private void refuse(String field, String message) {
            errors.add(new FieldError(field, message));
        }

        private static String atMost(int most) {
            return "must have at most " + most + " characters";
        }
    }
}
