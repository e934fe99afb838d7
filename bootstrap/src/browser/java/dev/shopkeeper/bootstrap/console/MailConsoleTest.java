package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A marketer writes to customers and follows what became of it; a developer lets a program hear of it. */
class MailConsoleTest {

    private static final Pattern SAVED = Pattern.compile("#/templates/(?!new)(.+)");

    private final Console console = Console.open();

    @Test
    void writesATemplateAndSeesItAsItsReaders() {
        String name = "Autumn " + UUID.randomUUID();
        try (Visitor visitor = console.admin()) {
            Page page = visitor.page();
            visitor.go("/templates/new");
            page.getByLabel("Name (customers do not see it)").fill(name);
            page.getByLabel("Subject").fill("Hello {{ customer_name }}");
            code(page).fill("<p>one</p>\n{% if %}");
            visitor.button("Save").click();
            visitor.button("Go to line 2").click();
            assertThat(page.evaluate("document.activeElement.selectionStart > 11"))
                    .isEqualTo(true);

            code(page)
                    .fill("<p>Take {{ voucher }}: <a href='https://shop.example/x'>to the shop</a></p><img"
                            + " src='https://shop.example/p.png'>");
            FrameLocator mail = page.frameLocator("iframe");
            assertThat(mail.locator("mark").textContent()).isEqualTo("voucher");
            visitor.sees("1 name has no value:");
            visitor.sees("1 picture of another server is not shown.");
            mail.getByText("to the shop").click();
            assertThat(visitor.link("https://shop.example/x").getAttribute("target"))
                    .isEqualTo("_blank");
            visitor.button("Phone").click();
            assertThat(page.locator("iframe").evaluate("frame => frame.offsetWidth"))
                    .isEqualTo(375);
            visitor.button("Save").click();
            page.waitForURL(url -> SAVED.matcher(url).find());

            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("As read by"))
                    .fill("nguyễn");
            page.locator(".picker [role=option]").first().click();
            visitor.sees(Pattern.compile("Hello .*Nguyễn"));
            visitor.button("+ Another language").click();
            page.getByLabel("Subject").fill("Chào {{ customer_name }}");
            visitor.sees(Pattern.compile("Chào .*Nguyễn"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("voucher"))
                    .click();
            page.getByLabel("Default").fill("TEN");
            mail.getByText("Take TEN").waitFor();
            visitor.assertAccessible();
            visitor.picture("template");
            visitor.button("Save and send a test …").click();
            visitor.button("Send the test").click();
            visitor.link("Look into the captured mailbox").click();
            visitor.link("[Test]").first().click();
            page.frameLocator("iframe").getByText("Take TEN").waitFor();
            visitor.assertAccessible();
            visitor.picture("captured-mail");
        }
    }

    @Test
    void sendsToAFilteredAudienceAndFollowsIt() {
        Api admin = console.asAdmin();
        String tag = "autumn-" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            customer(admin, tag, i);
        }
        String config = template(admin);
        try (Visitor visitor = console.admin()) {
            Page page = visitor.page();
            visitor.go("/sends/new?template=" + config);
            page.getByLabel("Tag").fill(tag);
            page.waitForFunction("() => document.querySelector('.count strong')?.textContent === '3'");
            page.locator(".editor .preview iframe").waitFor();
            visitor.assertAccessible();
            visitor.picture("new-send");
            send(visitor);
            visitor.sees("Nothing was sent: the e-mail cannot be made for everybody.");
            visitor.link("Reader 0 · ").waitFor();

            page.getByLabel("voucher").fill("TEN");
            page.getByLabel("E-mails a second, at most").fill("0.05");
            send(visitor);
            visitor.button("Pause").click();
            visitor.button("Go on").waitFor();
            visitor.sees("paused");
            assertThat(sum(page)).isEqualTo(3);
            visitor.button("Go on").click();
            visitor.button("Cancel …").click();
            page.locator("dialog").getByRole(AriaRole.BUTTON).last().click();
            visitor.sees(Pattern.compile("send was cancelled|completed"));
            assertThat(sum(page)).isEqualTo(3);
            visitor.assertAccessible();
            visitor.picture("send");

            visitor.go("/sends");
            visitor.sees("tag: " + tag);
            visitor.assertAccessible();
            visitor.picture("sends");
            visitor.go("/deliveries");
            visitor.sees("reader-0-" + tag);
            visitor.assertAccessible();
            visitor.picture("deliveries");
        }
    }

    @Test
    void keepsAddressesOffAndLetsAProgramHear() {
        String address = "no-" + UUID.randomUUID() + "@example.com";
        try (Visitor visitor = console.admin()) {
            Page page = visitor.page();
            visitor.go("/suppressions");
            visitor.button("Suppress an address").click();
            Locator dialog = page.locator("dialog");
            dialog.getByLabel("E-mail address").fill(address);
            visitor.assertAccessible();
            dialog.locator("button.primary").click();
            visitor.button("Remove " + address).click();
            dialog.locator("button.danger").click();
            visitor.sees(address + " can get mail again");

            visitor.go("/webhooks");
            visitor.button("Add a webhook").first().click();
            dialog.getByLabel("Address").fill("http://127.0.0.1:9/" + address);
            dialog.locator("button.primary").click();
            visitor.sees("The secret of this webhook");
            assertThat(page.locator(".secret").textContent()).hasSizeGreaterThan(16);
            visitor.button("I have kept it").click();
            visitor.link("http://127.0.0.1:9/" + address).click();
            visitor.button("Send a test event").click();
            page.locator("td code").getByText("webhook.test").waitFor();
            visitor.assertAccessible();
            visitor.picture("webhook");
            visitor.button("Delete").click();
            dialog.locator("button.danger").click();
            visitor.sees("Webhook deleted");
        }
    }

    private static Locator code(Page page) {
        return page.locator("textarea.code");
    }

    private static void send(Visitor visitor) {
        visitor.button("Send now …").click();
        visitor.page().locator("dialog button.primary").click();
    }

    /** The six numbers of a send as they stand on its page. */
    private static int sum(Page page) {
        return ((Number) page.evaluate("[...document.querySelectorAll('.parts > div:not(.total) dd')]"
                        + ".reduce((sum, part) => sum + Number(part.textContent), 0)"))
                .intValue();
    }

    private static void customer(Api admin, String tag, int number) {
        Answer added = admin.post(
                "/customers",
                Map.of(
                        "name",
                        "Reader " + number,
                        "email",
                        "reader-" + number + "-" + tag + "@example.com",
                        "tags",
                        List.of(tag)));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
    }

    private static String template(Api admin) {
        Answer added = admin.post(
                "/notifications/config",
                Map.of("name", "Vouchers", "subject", "For you", "body_html", "<p>{{ voucher }}</p>"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.text("id");
    }
}
