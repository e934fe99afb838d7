package dev.shopkeeper.application.chat.tool;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON of maps, lists, texts, numbers and booleans; nulls are left out. */
final class JsonText {

    private static final char FIRST_PRINTABLE = 0x20;

    private JsonText() {}

    static String of(Map<String, ?> object) {
        StringBuilder json = new StringBuilder();
        write(object, json);
        return json.toString();
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case Map<?, ?> map -> object(map, json);
            case List<?> list -> array(list, json);
            case BigDecimal number -> json.append(number.toPlainString());
            case Number number -> json.append(number);
            case Boolean flag -> json.append(flag);
            default -> text(value.toString(), json);
        }
    }

    private static void object(Map<?, ?> map, StringBuilder json) {
        json.append('{');
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() != null) {
                json.append(comma);
                text(String.valueOf(entry.getKey()), json);
                json.append(':');
                write(entry.getValue(), json);
                comma = ",";
            }
        }
        json.append('}');
    }

    private static void array(List<?> list, StringBuilder json) {
        json.append('[');
        String comma = "";
        for (Object one : list) {
            json.append(comma);
            write(one, json);
            comma = ",";
        }
        json.append(']');
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
