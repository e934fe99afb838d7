package dev.shopkeeper.rest.console;

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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Hands out the console. What it shows is asked for by the browser, with the rights of whoever signed in there. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ANYONE)
@Unlimited
class ConsoleController {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Scripts and styles of our own alone; pictures also from where the shop keeps those of its products. */
    private static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; "
                    + "font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'";

    /**
     * The frame that shows an e-mail as its reader would see it: its styles may be anywhere in it, no script runs but ours,
     * and it is a stranger to the console around it. As a stranger it could not fetch our script; so that stands within, and
     * is known by its hash.
     */
    private static final String FRAME =
            "default-src 'none'; script-src 'sha256-{hash}'; connect-src 'none'; style-src 'unsafe-inline'; "
                    + "img-src data: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; "
                    + "sandbox allow-scripts";

    private final ConsoleFiles files;

    ConsoleController(ConsoleFiles files) {
        this.files = files;
    }

    @Get(produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> home() {
        return page(text("index.html")).header(CONTENT_SECURITY_POLICY, PAGE);
    }

    @Get(uri = "/console/frame", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> frame() {
        String script = text("frame.js");
        return page(text("frame.html").replace("{script}", script))
                .header(CONTENT_SECURITY_POLICY, FRAME.replace("{hash}", hash(script)))
                .header("X-Frame-Options", "SAMEORIGIN");
    }

    @Get(uri = "/console/{version}/{+path}", produces = MediaType.ALL)
    HttpResponse<byte[]> file(@PathVariable String version, @PathVariable String path) {
        MutableHttpResponse<byte[]> answer = answer(found(path));
        return files.isLasting(version) ? answer.header(HttpHeaders.CACHE_CONTROL, FOR_EVER) : answer;
    }

    private MutableHttpResponse<byte[]> page(String template) {
        byte[] html = template.replace("{version}", files.version()).getBytes(StandardCharsets.UTF_8);
        return answer(ConsoleFile.of("page.html", html)).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private String text(String name) {
        return new String(found(name).bytes(), StandardCharsets.UTF_8);
    }

    private static String hash(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private ConsoleFile found(String path) {
        return files.find(path).orElseThrow(() -> new NotFound("the console has no such file"));
    }

    private static MutableHttpResponse<byte[]> answer(ConsoleFile file) {
        return HttpResponse.ok(file.bytes()).contentType(file.type());
    }
}
