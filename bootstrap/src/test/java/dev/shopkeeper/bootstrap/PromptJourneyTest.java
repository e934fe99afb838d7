package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.prompt.PromptOutcomes;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.prompt.PromptAddress;
import dev.shopkeeper.domain.chat.prompt.PromptVersionId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An admin writes a prompt, tries it out, changes it, compares two versions and goes back. */
class PromptJourneyTest {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api admin = shopkeeper.asAdmin();
    private final String name = "journey-" + UUID.randomUUID();

    private Answer write(String content, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name, "kind", "system", "language", "en"));
        body.put("content", content);
        body.putAll(more);
        return admin.post("/prompts/templates", body);
    }

    @Test
    void writesTriesOutComparesAndGoesBack() {
        Answer first = write("Hello {customer_name} from {{ shop_name }}", Map.of());
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.header("location")).hasValue("/prompts/templates/" + name);
        assertThat(first.number("version")).isEqualTo(1);
        assertThat(first.at("active").getBooleanValue()).isTrue();
        assertThat(first.text("variables.0")).isEqualTo("customer_name");

        Answer second = write("Welcome {customer_name}", Map.of("weight", 25));
        assertThat(second.at("weight").getIntValue()).isEqualTo(25);
        Answer both = admin.get("/prompts/templates/" + name);
        assertThat(both.at("0.version").getIntValue()).isEqualTo(2);
        assertThat(both.at("1.active").getBooleanValue()).isTrue();
        shopkeeper
                .bean(PromptOutcomes.class)
                .answered(
                        MessageId.answer(new ConversationId(name), 0),
                        new CustomerId(name),
                        Set.of(new PromptVersionId(new PromptAddress(name, "en"), 2)),
                        true);
        assertThat(admin.get("/prompts/templates/" + name)
                        .at("0.outcomes.handovers")
                        .getIntValue())
                .isEqualTo(1);

        Answer back = admin.post("/prompts/templates/" + name + "/activate", Map.of("language", "en", "version", 1));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(admin.get("/prompts/templates/" + name).at("0.active").getBooleanValue())
                .isFalse();
        Answer rendered = admin.get("/prompts/render?name=" + name + "&language=en&customer_name=%7Bshop_name%7D");
        assertThat(rendered.text("rendered")).isEqualTo("Hello {shop_name} from Shopkeeper");
        assertThat(rendered.text("variables.customer_name")).isEqualTo("{shop_name}");
    }

    @Test
    void refusesWhatNobodyKnows() {
        Answer refused = write("Hi {password}", Map.of());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("error")).isEqualTo("TEMPLATE_INVALID");
        assertThat(refused.text("message")).contains("password");
        assertThat(admin.get("/prompts/templates/" + name).status()).isEqualTo(404);
        assertThat(write("x", Map.of("kind", "robot")).status()).isEqualTo(400);
        assertThat(write("x", Map.of("weight", Map.of())).text("details.0.field"))
                .isEqualTo("weight");
        assertThat(admin.post("/prompts/templates/" + name + "/activate", Map.of("version", "one"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void triesOutOnARealCustomer() {
        Answer added = admin.post("/customers", Map.of("name", "Lan {now}", "city", "Huế", "external_id", name));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        Answer tried = admin.post(
                "/prompts/render",
                Map.of("content", "{customer_name}|{profile}|{company}", "customer_id", added.text("id")));
        assertThat(tried.text("rendered")).isEqualTo("Lan {now}|Huế|");
        assertThat(tried.text("missing.0")).isEqualTo("company");
    }

    @Test
    void bringsPromptsOfItsOwn() {
        assertThat(admin.get("/prompts/templates").body()).contains("assistant_system", "assistant_context");
        Answer vietnamese = admin.get("/prompts/render?name=assistant_system&language=vi-VN");
        assertThat(vietnamese.text("rendered")).contains("trợ lý của cửa hàng Shopkeeper");
    }
}
