package dev.shopkeeper.jobs.notification.template;

import dev.shopkeeper.application.notification.template.TemplateEngine;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import dev.shopkeeper.jobs.notification.template.TemplateScan.Part;
import dev.shopkeeper.jobs.notification.template.TemplateScan.Place;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.ExtensionRegistry;
import io.pebbletemplates.pebble.lexer.LexerImpl;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.node.RootNode;
import io.pebbletemplates.pebble.parser.ParserImpl;
import io.pebbletemplates.pebble.parser.ParserOptions;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import jakarta.inject.Singleton;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Templates by Pebble, of which nothing is left but its reading and its rendering: see {@link Sandbox}. */
@Singleton
final class PebbleTemplateEngine implements TemplateEngine {

    private static final Logger LOG = LoggerFactory.getLogger(PebbleTemplateEngine.class);

    private final PebbleEngine html = engine(true);
    private final PebbleEngine text = engine(false);

    private static PebbleEngine engine(boolean escaping) {
        return new PebbleEngine.Builder()
                .registerExtensionCustomizer(Stripped::new)
                .extension(new Sandbox())
                .loader(new MemoryLoader())
                .autoEscaping(escaping)
                .newLineTrimming(false)
                .cacheActive(false)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    @Override
    public Template compile(String field, String source, Output output, Locale locale) {
        List<Part> parts = TemplateScan.parts(field, source);
        PebbleEngine engine = output == Output.HTML ? html : text;
        Reading reading = new Reading(field, source, parts, tokens(engine, field, source));
        RootNode root = reading.parsed(engine.getExtensionRegistry());
        Set<String> names = reading.names(root);
        PebbleTemplateImpl template = new PebbleTemplateImpl(engine, root, field);
        engine.getExtensionRegistry().getNodeVisitors().forEach(visitor -> visitor.createVisitor(template)
                .visit(root));
        return new PebbleTemplateOfOurs(field, template, names, locale, source.length());
    }

    private static TokenStream tokens(PebbleEngine engine, String field, String source) {
        ExtensionRegistry registry = engine.getExtensionRegistry();
        LexerImpl lexer = new LexerImpl(
                engine.getSyntax(),
                registry.getUnaryOperators().values(),
                registry.getBinaryOperators().values());
        try {
            return lexer.tokenize(new StringReader(source), field);
        } catch (PebbleException refused) {
            Integer line = refused.getLineNumber();
            throw TemplateInvalid.at(field, line == null ? 0 : line, 0, refused.getPebbleMessage());
        } catch (RuntimeException | StackOverflowError unforeseen) {
            throw unreadable(field, unforeseen);
        }
    }

    /** The engine's reading fails in ways of its own on texts that are no templates; none of them may end a request. */
    private static TemplateInvalid unreadable(String field, Throwable unforeseen) {
        LOG.debug("A template cannot be read", unforeseen);
        return TemplateInvalid.at(field, 0, 0, "this cannot be read as a template");
    }

    /** One template, being read. */
    private record Reading(String field, String source, List<Part> parts, TokenStream stream) {

        RootNode parsed(ExtensionRegistry registry) {
            Tokens.limit(stream.getTokens()).ifPresent(excess -> {
                throw at(excess.token(), excess.what());
            });
            Tokens.understandOthers(stream.getTokens());
            Tokens.dropLinesOfTags(stream.getTokens());
            ParserOptions options = new ParserOptions();
            options.setLiteralNumbersAsBigDecimals(true);
            ParserImpl parser = new ParserImpl(
                    registry.getUnaryOperators(), registry.getBinaryOperators(), registry.getTokenParsers(), options);
            try {
                return parser.parse(stream);
            } catch (PebbleException refused) {
                throw at(stream.current(), refused.getPebbleMessage().replace("Pebble was looking for", "missing is"));
            } catch (IndexOutOfBoundsException early) {
                throw at(stream.getTokens().getLast(), "the template ends too early");
            } catch (RuntimeException | StackOverflowError unforeseen) {
                throw unreadable(field, unforeseen);
            }
        }

        Set<String> names(RootNode root) {
            try {
                return TemplateCheck.names(root);
            } catch (TemplateCheck.NotAllowed refused) {
                throw at(refused.among(stream.getTokens()), String.valueOf(refused.getMessage()));
            }
        }

        private TemplateInvalid at(Token token, String what) {
            Place place = Place.of(source, new TokenPlaces(source, parts, stream.getTokens()).of(token));
            return TemplateInvalid.at(field, place.line(), place.column(), what);
        }
    }
}
