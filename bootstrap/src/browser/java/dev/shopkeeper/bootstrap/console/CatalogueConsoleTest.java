package dev.shopkeeper.bootstrap.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The admin keeps the catalogue, and looks after what chooses the recommendations. */
class CatalogueConsoleTest {

    private final Console console = Console.open();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void findsAProductAndKeepsIt() {
        try (Visitor admin = console.admin()) {
            admin.go("/products");
            admin.page().getByLabel("Search products").fill("lantern");
            Locator found = admin.link("Star lantern kit, small");
            found.waitFor();
            admin.assertAccessible();
            admin.picture("products");
            found.click();
            admin.sees("Similar products");
            admin.page().locator(".offers li").first().waitFor();
            admin.assertAccessible();
            admin.picture("product");

            admin.go("/products");
            admin.button("New product").click();
            dialog(admin).getByLabel("Product id").fill("kite-" + mark);
            dialog(admin)
                    .getByLabel("Price", new Locator.GetByLabelOptions().setExact(true))
                    .fill("cheap");
            admin.button("Save").click();
            dialog(admin).locator("small.error").first().waitFor();
            admin.assertAccessible();
            dialog(admin).getByLabel("Name").first().fill("Kite " + mark);
            dialog(admin)
                    .getByLabel("Price", new Locator.GetByLabelOptions().setExact(true))
                    .fill("120000");
            dialog(admin).getByLabel("Categories").fill("Toys, Air");
            admin.button("Save").click();
            heading(admin, "Kite " + mark).waitFor();

            admin.button("Edit").click();
            dialog(admin).getByLabel("Quantity").fill("3");
            admin.button("Save").click();
            admin.sees("3 left");
            admin.button("Delete product").click();
            dialog(admin).getByText("It leaves the catalogue at once").waitFor();
            admin.button("Delete").click();
            heading(admin, "Products").waitFor();
            assertThat(console.asAdmin().get("/api/v1/products/kite-" + mark).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void bringsProductsInFromAFile() {
        String file =
                "product_id,name,price\nfile-%s,Drum %s,90000\n,,\nbad-%s,Bell,dear\n".formatted(mark, mark, mark);
        try (Visitor admin = console.admin()) {
            admin.go("/product-imports");
            admin.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("drums.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            admin.sees("Drum " + mark);
            admin.assertAccessible();
            admin.picture("product-import");
            admin.button("Import").click();
            heading(admin, "Import of products").waitFor();
            heading(admin, "Refused rows").waitFor();
            admin.button("Download refused rows").waitFor();
            admin.assertAccessible();
            assertThat(console.asAdmin().get("/api/v1/products/file-" + mark).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void comparesWhatModelsRecommend() {
        try (Visitor admin = console.admin()) {
            admin.go("/recommendations");
            admin.sees("Choose a customer");
            admin.assertAccessible();
            admin.button("Take somebody at random").click();
            Locator first = admin.page().locator(".model .ranked li").first();
            first.waitFor();
            assertThat(admin.page().locator(".model").count()).isEqualTo(4);
            admin.sees("What they did");
            admin.page().getByLabel("Popular").check();
            admin.page().waitForFunction("() => document.querySelectorAll('.model').length === 5");
            admin.page().getByLabel("How many").selectOption("5");
            admin.page().waitForFunction("() => document.querySelectorAll('.model .ranked li').length === 25");
            admin.assertAccessible();
            admin.picture("recommendations");
            admin.page().reload();
            first.waitFor();
            assertThat(admin.page().locator(".model").count()).isEqualTo(5);

            admin.go("/recommendations?for=context&context=lantern-toy-small");
            admin.page()
                    .getByText("because you viewed Star lantern kit, small")
                    .first()
                    .waitFor();
            admin.assertAccessible();
        }
    }

    @Test
    void trainsAModelAndLetsAnEarlierOneServeAgain() {
        try (Visitor admin = console.admin()) {
            admin.go("/models");
            admin.sees("Models in service");
            admin.page().locator("canvas").waitFor();
            admin.assertAccessible();
            admin.picture("models");
            admin.button("Train …").click();
            admin.sees("Density");
            admin.page().getByLabel("What to train").selectOption("Popular");
            admin.page().getByLabel("half_life_days").fill("1000000");
            admin.button("Start training").click();
            admin.page().locator(".card [role=alert]").waitFor();
            admin.page().getByLabel("half_life_days").fill("30");
            admin.page().getByLabel("Publish even if it is worse").check();
            admin.assertAccessible();
            admin.button("Start training").click();
            admin.sees("The training has been started");

            admin.go("/models?tab=trainings");
            admin.page()
                    .locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("half_life_days 30"))
                    .first()
                    .getByRole(AriaRole.LINK)
                    .click();
            admin.page().getByText("half_life_days 30").first().waitFor();
            admin.sees("published");
            admin.assertAccessible();
            admin.picture("training");

            admin.go("/models?tab=versions&model=Popular");
            Locator serve = admin.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Let version"));
            serve.first().click();
            dialog(admin).getByText("within seconds").waitFor();
            admin.button("Let it serve").last().click();
            admin.sees("of Popular serves now");
            admin.assertAccessible();

            admin.go("/models?tab=conversion");
            admin.page().locator("[role=tabpanel] h2, .empty-title").first().waitFor();
            admin.assertAccessible();
        }
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.DIALOG);
    }

    private static Locator heading(Visitor visitor, String text) {
        return visitor.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
