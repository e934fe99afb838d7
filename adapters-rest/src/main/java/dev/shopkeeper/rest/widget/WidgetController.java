package dev.shopkeeper.rest.widget;

import dev.shopkeeper.domain.failure.NotFound;
import dev.shopkeeper.rest.limit.Unlimited;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;

/** The script for pages of a shop, and a page that has it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ANYONE)
@Unlimited
@Tag(name = "service")
class WidgetController {

    private static final String JAVASCRIPT = "text/javascript";
    private static final String AN_HOUR = "public, max-age=3600";

    /** A shop's page as strict as a shop's page can be: what the widget does is allowed by this. */
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Operation(summary = "A script for a page of the shop: recommendations and a chat")
    @Get(uri = "/widget.js", produces = JAVASCRIPT)
    HttpResponse<byte[]> widget() {
        return answer(WidgetFile.WIDGET).header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
    }

    /** Where the script was before. */
    @Hidden
    @Get(uri = "/docs/widget.js", produces = JAVASCRIPT)
    HttpResponse<byte[]> widgetAsBefore() {
        return widget();
    }

    @Hidden
    @Get("/docs/widget.html")
    HttpResponse<?> pageAsBefore() {
        return HttpResponse.permanentRedirect(URI.create("/demo-shop"));
    }

    @Hidden
    @Get(uri = "/demo-shop", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> demoShop() {
        return answer(WidgetFile.PAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", PAGE);
    }

    @Hidden
    @Get(uri = "/demo-shop/{name}", produces = MediaType.ALL)
    HttpResponse<byte[]> demoShopFile(@PathVariable String name) {
        WidgetFile file =
                WidgetFile.ofTheDemoShop(name).orElseThrow(() -> new NotFound("the demo shop has no such file"));
        return answer(file).header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
    }

    private static MutableHttpResponse<byte[]> answer(WidgetFile file) {
        return HttpResponse.ok(file.bytes()).contentType(file.type());
    }
}
