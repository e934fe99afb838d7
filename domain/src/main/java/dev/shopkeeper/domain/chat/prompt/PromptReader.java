package dev.shopkeeper.domain.chat.prompt;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.text.PlainText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people write of prompts, and says of what cannot be used what is wrong with it. */
public final class PromptReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final int MAX_TAG = 35;
    private static final int MOST_PLACES = 4;
    private static final String REQUIRED = "is required";

    private final String shopLanguage;

    /** @param shopLanguage what a prompt is in where nobody says so */
    public PromptReader(String shopLanguage) {
        this.shopLanguage = shopLanguage;
    }

    /** What somebody wrote; null where nothing. */
    public record Raw(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String language,
            @Nullable String content,
            @Nullable BigDecimal weight,
            @Nullable Boolean activate) {}

    /**
     * The draft of a version.
     *
     * @throws InvalidInput  when a field is not valid
     * @throws PromptInvalid when the content is not
     */
    public PromptDraft draft(Raw raw) {
        List<FieldError> errors = new ArrayList<>();
        PromptAddress address = address(raw.name(), raw.language(), errors);
        PromptKind kind = kind(raw.kind(), errors);
        BigDecimal weight = weight(raw.weight(), errors);
        if (weight != null && weight.signum() == 0) {
            errors.add(new FieldError("weight", "must be more than 0"));
        }
        if (raw.content() == null || raw.content().isBlank()) {
            errors.add(new FieldError("content", REQUIRED));
        } else if (raw.content().indexOf('\0') >= 0) {
            errors.add(new FieldError("content", "must not hold NUL characters"));
        }
        refuse(errors);
        boolean activate = !Boolean.FALSE.equals(raw.activate());
        PromptText text = PromptText.parse(Objects.requireNonNull(raw.content()).replace("\r\n", "\n"));
        return new PromptDraft(address, kind, text, weight, activate);
    }

    /**
     * A weight by which a version is put into use, or with 0 out of it; null when none is said.
     *
     * @throws InvalidInput when it is none
     */
    public @Nullable BigDecimal weight(@Nullable BigDecimal raw) {
        List<FieldError> errors = new ArrayList<>();
        BigDecimal weight = weight(raw, errors);
        refuse(errors);
        return weight;
    }

    /**
     * What a prompt is known by.
     *
     * @throws InvalidInput when it cannot be that
     */
    public PromptAddress address(@Nullable String name, @Nullable String language) {
        List<FieldError> errors = new ArrayList<>();
        PromptAddress address = address(name, language, errors);
        refuse(errors);
        return address;
    }

    /** Whether prompts can have this name. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    private PromptAddress address(@Nullable String rawName, @Nullable String language, List<FieldError> errors) {
        String name = PlainText.tidied(rawName);
        if (name == null) {
            errors.add(new FieldError("name", REQUIRED));
        } else if (!isName(name)) {
            errors.add(new FieldError("name", "must be 1 to 100 letters, digits, _, . and -"));
        }
        return new PromptAddress(name == null ? "" : name, language(language, errors));
    }

    private String language(@Nullable String raw, List<FieldError> errors) {
        String text = PlainText.tidied(raw);
        if (text == null) {
            return shopLanguage;
        }
        Optional<String> tag = tag(text);
        if (tag.isEmpty()) {
            errors.add(new FieldError("language", "must be a language tag such as en or vi-VN, or default"));
        }
        return tag.orElse(shopLanguage);
    }

    /** A language tag in its usual form; empty when it is none. */
    public static Optional<String> tag(String text) {
        try {
            String dashed = text.length() > MAX_TAG ? "" : text.strip().replace('_', '-');
            Locale locale = new Locale.Builder().setLanguageTag(dashed).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException notOne) {
            return Optional.empty();
        }
    }

    private static @Nullable PromptKind kind(@Nullable String raw, List<FieldError> errors) {
        String text = PlainText.tidied(raw);
        if (text == null) {
            return null;
        }
        Optional<PromptKind> kind = Arrays.stream(PromptKind.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        if (kind.isEmpty()) {
            errors.add(new FieldError("kind", "must be system, context or user"));
        }
        return kind.orElse(null);
    }

    private static @Nullable BigDecimal weight(@Nullable BigDecimal raw, List<FieldError> errors) {
        if (raw == null) {
            return null;
        }
        if (raw.signum() < 0 || raw.compareTo(ActivePrompt.MOST_WEIGHT) > 0 || Math.abs(raw.scale()) > 100) {
            errors.add(new FieldError("weight", "must be from 0 to " + ActivePrompt.MOST_WEIGHT));
            return null;
        }
        BigDecimal plain = raw.signum() == 0 ? BigDecimal.ZERO : raw.stripTrailingZeros();
        if (plain.scale() > MOST_PLACES) {
            errors.add(new FieldError("weight", "must have at most " + MOST_PLACES + " decimal places"));
            return null;
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
    }
}
