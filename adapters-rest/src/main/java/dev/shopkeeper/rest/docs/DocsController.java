package dev.shopkeeper.rest.docs;

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

/** The document of this API, and the page that shows it. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ANYONE)
@Unlimited
@Tag(name = "service")
class DocsController {

    private static final String YAML = "application/yaml";
    private static final String AN_HOUR = "public, max-age=3600";

    private final ApiDocument document;

    DocsController(ApiDocument document) {
        this.document = document;
    }

    @Operation(summary = "This document")
    @Get(uri = "/openapi.yml", produces = YAML)
    HttpResponse<byte[]> document() {
        return HttpResponse.ok(document.yaml())
                .contentType(MediaType.of(YAML + ";charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Operation(summary = "A page to read this document and to try the API")
    @Get(uri = "/docs", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> page() {
        return answer(DocsFile.PAGE).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    @Hidden
    @Get(uri = "/docs/{name}", produces = MediaType.ALL)
    HttpResponse<byte[]> file(@PathVariable String name) {
        DocsFile file = DocsFile.named(name).orElseThrow(() -> new NotFound("the documentation has no such file"));
        return answer(file).header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
    }

    private static MutableHttpResponse<byte[]> answer(DocsFile file) {
        return HttpResponse.ok(file.bytes()).contentType(file.type());
    }
}
