package dev.shopkeeper.ai.chat.gemini;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes the one request LangChain4j would send, instead of sending it. */
final class CapturedRequest implements HttpClient, HttpClientBuilder {

    private @Nullable HttpRequest request;

    HttpRequest request() {
        if (request == null) {
            throw new IllegalStateException("nothing was asked");
        }
        return request;
    }

    @Override
    public void execute(HttpRequest asked, ServerSentEventParser parser, ServerSentEventListener listener) {
        this.request = asked;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest asked) {
        throw new UnsupportedOperationException("all requests are streamed");
    }

    @Override
    public HttpClient build() {
        return this;
    }

    @Override
    public @Nullable Duration connectTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public @Nullable Duration readTimeout() {
        return null;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        return this;
    }
}
