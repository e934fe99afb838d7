package dev.shopkeeper.rest.problem;

import dev.shopkeeper.rest.tracing.RequestId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.nio.channels.ClosedChannelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody foresaw: it is logged in full, and told to the client only as an id to report. */
@Singleton
final class UnforeseenHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenHandler.class);

    private final ProblemAnswers problems;

    UnforeseenHandler(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        Problem problem = CauseProblems.of(thrown).orElseGet(Problem::unforeseen);
        if (thrown instanceof ClosedChannelException) {
            LOG.debug("The client of request {} went away", RequestId.of(request));
        } else if (problem.status().getCode() >= 500) {
            LOG.error(
                    "Request {} failed: {} {}", RequestId.of(request), request.getMethod(), request.getPath(), thrown);
        }
        return problems.write(request, problem, HttpResponse.status(problem.status()));
    }
}
