package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody of the shop looks after what customers talk about with the assistant. */
class ChatConsoleTest {

    private final Console console = Console.open();
    private final String name = "Talker " + UUID.randomUUID().toString().substring(0, 8);

    private String newCustomer() {
        Answer added = console.asAdmin()
                .post("/customers", Map.of("name", name, "email", name.replace(' ', '.') + "@example.com"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.text("id");
    }

    private static Locator message(Visitor visitor, String words) {
        return visitor.page().locator(".message").filter(new Locator.FilterOptions().setHasText(words));
    }

    @Test
    void triesTheChatAsACustomerOverABrokenLine() {
        newCustomer();
        try (Visitor visitor = console.admin()) {
            Page page = visitor.page();
            visitor.go("/try-chat");
            visitor.sees("Whose questions do you want to ask?");
            visitor.assertAccessible();
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Speak as"))
                    .fill(name);
            page.getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .click();
            BrokenLine.onceIn(page);
            Request resumed = page.waitForRequest(
                    BrokenLine::isTakenUpAgain, () -> visitor.button("Which teas do you have under 200,000 ₫?")
                            .click());
            assertThat(resumed.headerValue("last-event-id")).isEqualTo("1");
            Locator answer = page.locator(".message.answer .product-cards").first();
            answer.waitFor();
            visitor.sees("Shop’s own assistant");
            visitor.button("Good answer").click();
            page.locator(".thumb[aria-pressed=true]").waitFor();
            visitor.assertAccessible();
            visitor.picture("try-chat");
            page.reload();
            visitor.button("Go on with their latest").click();
            message(visitor, "Which teas").waitFor();
            page.locator(".thumb[aria-pressed=true]").waitFor();
        }
    }

    @Test
    void readsAlongAndSeesToAHandover() {
        Api admin = console.asAdmin();
        String customer = newCustomer();
        String conversation = admin.post(
                        "/messages/send", Map.of("customer_id", customer, "message", "Do you have tea?"))
                .text("conversation_id");
        try (Visitor visitor = console.admin()) {
            visitor.go("/conversations");
            visitor.link("Read the conversation of " + name).waitFor();
            visitor.assertAccessible();
            visitor.picture("conversations");
            visitor.link("Read the conversation of " + name).click();
            message(visitor, "Do you have tea?").waitFor();
            admin.post("/messages/send", Map.of("customer_id", customer, "message", "I want to talk to a person"));
            message(visitor, "I want to talk to a person").waitFor();
            visitor.sees("Waits for a person");
            visitor.assertAccessible();
            visitor.picture("conversation");

            visitor.go("/handovers");
            visitor.sees("Shopkeeper has no way for a person to write into the conversation");
            visitor.link(name).first().waitFor();
            visitor.assertAccessible();
            visitor.picture("handovers");
            visitor.button("Seen to: " + name).click();
            visitor.assertAccessible();
            visitor.button("Yes, seen to").click();
            visitor.sees("Nobody waits in that conversation any more.");
            assertThat(admin.get("/messages/conversations?waiting=true&customer_id=" + customer)
                            .body())
                    .doesNotContain(conversation);
        }
    }

    @Test
    void seesWhatIsRememberedAndMakesItForgotten() {
        String customer = newCustomer();
        console.asAdmin()
                .post("/messages/send", Map.of("customer_id", customer, "message", "I am allergic to peanuts."));
        try (Visitor visitor = console.admin()) {
            visitor.go("/memory?customer=" + customer);
            visitor.button("Forget: I am allergic to peanuts").waitFor();
            visitor.assertAccessible();
            visitor.picture("memory");
            visitor.link("Show the message that says").click();
            visitor.page().locator(".message.marked").waitFor();
            visitor.page().goBack();
            visitor.button("Forget: I am allergic to peanuts").click();
            visitor.button("Forget").click();
            visitor.sees("Nothing is remembered");
            visitor.button("Clear the whole chat").click();
            Locator sure = visitor.page().getByRole(AriaRole.DIALOG);
            assertThat(sure.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Clear the whole chat"))
                            .isDisabled())
                    .isTrue();
            visitor.page().getByLabel("Type clear to go on").fill("clear");
            sure.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Clear the whole chat"))
                    .click();
            visitor.sees("Forgotten.");
            assertThat(console.asAdmin()
                            .get("/messages/conversations?customer_id=" + customer)
                            .number("total"))
                    .isZero();
            visitor.go("/usage");
            visitor.sees("Usage and cost");
            visitor.assertAccessible();
            visitor.picture("usage");
        }
    }

    @Test
    void triesAPromptBesideAnotherAndTakesItBack() {
        String prompt = "try-" + UUID.randomUUID();
        Map<String, Object> first = Map.of(
                "name", prompt, "kind", "system", "language", "en", "content", "You sell {products}.\nBe brief.");
        assertThat(console.asAdmin().post("/prompts/templates", first).status()).isEqualTo(201);
        try (Visitor visitor = console.admin()) {
            visitor.go("/prompts");
            visitor.link(prompt).waitFor();
            visitor.assertAccessible();
            visitor.picture("prompts");
            visitor.link(prompt).click();
            visitor.button("Write a new version from version 1").click();
            Locator text = visitor.page().getByLabel("Text");
            text.fill("You are {nobody}.");
            visitor.button("Save as a new version").click();
            visitor.sees("nobody");
            visitor.assertAccessible();
            text.fill("You sell {products} at {shop_name}.\nBe brief.");
            visitor.page()
                    .locator("pre.rendered")
                    .filter(new Locator.FilterOptions().setHasText("at Shopkeeper"))
                    .waitFor();
            visitor.page().getByLabel("When it is saved").selectOption("trial");
            visitor.page().getByLabel("Weight").fill("100");
            visitor.button("Save as a new version").click();
            visitor.sees("version 2: 50% · version 1: 50%");
            visitor.assertAccessible();
            visitor.picture("prompt");
            visitor.page()
                    .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Compare"))
                    .click();
            visitor.sees("1 lines taken away, 1 added");
            visitor.assertAccessible();
            visitor.picture("prompt-compare");
            visitor.page()
                    .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Versions"))
                    .click();
            visitor.button("Use only version 1").click();
            visitor.button("Roll back to this").last().click();
            visitor.sees("Version 1 is in use.");
            assertThat(console.asAdmin().get("/prompts/templates/" + prompt).text("1.active"))
                    .isEqualTo("true");
        }
    }
}
