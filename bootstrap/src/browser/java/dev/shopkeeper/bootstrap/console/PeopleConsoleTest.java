package dev.shopkeeper.bootstrap.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.shopkeeper.bootstrap.harness.Api;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An admin brings people in from a file, finds them, looks after them, and watches the work behind it. */
class PeopleConsoleTest {

    private final Console console = Console.open();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void importsAFileThatIsLookedAtFirst() {
        String file = "Họ tên;Thư;Hạng\n"
                + IntStream.range(0, 30)
                        .mapToObj(n -> "Khách %d %s;%s;vàng"
                                .formatted(n, tag, n == 3 ? "nobody" : n + "." + tag + "@example.com"))
                        .collect(Collectors.joining("\n"));
        try (Visitor admin = console.admin()) {
            Page page = admin.page();
            admin.go("/imports");
            admin.assertAccessible();
            page.getByLabel("CSV file")
                    .setInputFiles(new FilePayload("khách.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));

            // a column that nobody could have recognised is told
            assertThat(page.getByText("one of them email, phone or external_id"))
                    .isVisible();
            page.getByLabel("What Thư means").selectOption("email");
            assertThat(page.getByText("one of them email, phone or external_id"))
                    .isHidden();
            assertThat(page.getByRole(
                            AriaRole.CELL, new Page.GetByRoleOptions().setName("E-mail must be an e-mail address")))
                    .isVisible();
            admin.assertAccessible();
            admin.picture("import");

            admin.button("Try without changing anything").click();
            admin.sees("This was a trial");
            assertThat(figure(page, "Would create")).hasText("29");
            admin.button("Import it now").click();
            assertThat(figure(page, "Created")).hasText("29");
            assertThat(page.locator("main")).containsText("nobody");
            admin.assertAccessible();
            admin.picture("import-done");
            assertThat(page.waitForDownload(
                                    () -> admin.button("Download refused rows").click())
                            .suggestedFilename())
                    .startsWith("rejects-");

            admin.button("Undo").click();
            in(page.getByRole(AriaRole.DIALOG), "Undo").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Undoing an import")))
                    .isVisible();
            assertThat(page.locator("main")).containsText(Pattern.compile("Removed\\s*29"));
        }
    }

    @Test
    void findsAPersonAndLooksAfterThem() {
        Api api = console.asAdmin();
        try (Visitor admin = console.admin()) {
            Page page = admin.page();
            admin.go("/customers");
            admin.assertAccessible();
            admin.picture("customers");
            admin.button("New customer").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Name").first().fill("Zoë " + tag);
            dialog.getByLabel("E-mail").fill("nobody");
            in(dialog, "Save").click();
            assertThat(dialog.getByLabel("E-mail")).hasAttribute("aria-invalid", "true");
            admin.assertAccessible();
            dialog.getByLabel("E-mail").fill("zoe." + tag + "@example.com");
            in(dialog, "Save").click();
            admin.sees("What happened");

            String id = page.url().replaceAll(".*/customers/([^?]+).*", "$1");
            admin.button("Edit").click();
            dialog.getByLabel("Company").fill("Phố " + tag);
            assertThat(api.patch("/customers/" + id, Map.of("city", "Huế")).status())
                    .isEqualTo(200);
            in(dialog, "Save").click();
            admin.sees(Pattern.compile("Somebody else changed this customer"));
            assertThat(dialog.getByLabel("City")).hasValue("Huế");
            in(dialog, "Save").click();
            admin.sees("Phố " + tag + " · Huế");
            admin.assertAccessible();
            admin.picture("customer");

            admin.link("← Customers").click();
            page.getByLabel("Search customers").fill(tag);
            assertThat(page.getByRole(AriaRole.ROW)).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("q=" + tag));
            page.reload();
            admin.link("Zoë " + tag).click();
            admin.button("Erase …").click();
            assertThat(admin.button("Erase for good")).isDisabled();
            page.getByLabel("Type ERASE to go on").fill("ERASE");
            admin.assertAccessible();
            admin.button("Erase for good").click();
            admin.sees("The customer was erased");
            assertThat(api.get("/customers/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void tellsWhatHappenedWithAPerson() {
        String known =
                console.asAdmin().get("/customers?tag=vip&sort=created_at").text("items.0.id");
        try (Visitor admin = console.admin()) {
            admin.go("/customers/" + known);
            assertThat(admin.page().locator(".timeline")).not().hasCount(0);
            admin.page().getByLabel("Show").selectOption("interaction");
            assertThat(admin.page().locator(".timeline li.interaction").first()).isVisible();
            assertThat(admin.page().locator(".timeline li.import")).hasCount(0);
            admin.assertAccessible();
        }
    }

    @Test
    void watchesWorkAndStopsIt() {
        Api api = console.asAdmin();
        // slow enough to be stopped on the way, however slow the browser is
        Map<String, Object> slow =
                Map.of("customer_id", "all", "notification_config_id", "welcome", "rate_per_second", 1);
        try (Visitor admin = console.admin()) {
            Page page = admin.page();
            String job = api.post("/notifications/send", slow).text("job_id");
            admin.go("/tasks/" + job);
            admin.sees("running");
            admin.button("Cancel the task").click();
            in(page.getByRole(AriaRole.DIALOG), "Cancel the task").click();
            admin.sees("The task is cancelled");
            assertThat(page.getByRole(AriaRole.LOG)).containsText("Asked to cancel");
            assertThat(admin.button("Cancel the task")).isHidden();
            admin.assertAccessible();
            admin.picture("task");
            admin.go("/tasks");
            page.getByLabel("What").selectOption("email_batch_send");
            assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(job)))
                    .hasCount(1);
            admin.assertAccessible();
            admin.picture("tasks");
        }
    }

    private static Locator in(Locator part, String button) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static Locator figure(Page page, String label) {
        return page.locator(
                        ".figures > div",
                        new Page.LocatorOptions()
                                .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
                .locator("dd")
                .first();
    }
}
