package dev.shopkeeper.ai.chat.gemini;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.shopkeeper.application.chat.model.ToolParameter;
import dev.shopkeeper.application.chat.model.ToolSpec;
import java.util.ArrayList;
import java.util.List;

/** Tells the model of tools; bounds that the schema has no words for stand in the descriptions. */
final class ToolSchemas {

    private ToolSchemas() {}

    static ToolSpecification of(ToolSpec tool) {
        ToolSpecification.Builder specification =
                ToolSpecification.builder().name(tool.name()).description(tool.description());
        return tool.parameters().isEmpty()
                ? specification.build()
                : specification.parameters(schema(tool.parameters())).build();
    }

    private static JsonObjectSchema schema(List<ToolParameter> parameters) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        List<String> required = new ArrayList<>();
        for (ToolParameter parameter : parameters) {
            add(schema, parameter);
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return schema.required(required).build();
    }

    private static void add(JsonObjectSchema.Builder schema, ToolParameter parameter) {
        switch (parameter) {
            case ToolParameter.Text(String name, String description, boolean _, int longest) ->
                schema.addStringProperty(name, description + " (at most " + longest + " characters)");
            case ToolParameter.Decimal(String name, String description, boolean _, double least, double most) ->
                schema.addNumberProperty(name, description + " (from " + least + " to " + most + ")");
            case ToolParameter.Whole(String name, String description, boolean _, int least, int most) ->
                schema.addIntegerProperty(name, description + " (from " + least + " to " + most + ")");
            case ToolParameter.Flag(String name, String description, boolean _) ->
                schema.addBooleanProperty(name, description);
            case ToolParameter.Choice(String name, String description, boolean _, List<String> words) ->
                schema.addEnumProperty(name, words, description);
        }
    }
}
