package dev.shopkeeper.rest.problem;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives error answers that came without a body the one they must have. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(BareErrorFilter.ORDER)
final class BareErrorFilter {

    static final int ORDER = -20_000;

    private final ProblemAnswers problems;

    BareErrorFilter(ProblemAnswers problems) {
        this.problems = problems;
    }

    @ResponseFilter
    void fill(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= 400
                && response.body() == null
                && response.getContentType().isEmpty()) {
            problems.write(request, Problem.ofStatus(HttpStatus.valueOf(response.code())), response);
        }
    }
}
