/**
 * Gemini as a language model.
 *
 * <p>LangChain4j writes the requests: its types become contents, tools, settings and headers. Replies are read here.
 * Its own reading (1.18) fails where it matters: a blocked question is a null pointer or an empty success, a stream that
 * was cut or ended with an error is complete, a finish reason it does not know swallows the text or repeats a paid call,
 * texts of one event are joined with blank lines, and signatures of thoughts are joined or overwritten. So its transport
 * only captures the request; what it wrote is mended where the API would refuse it (one content for all results of a
 * turn, the signature of each call with its call, contents that alternate), sent, and read as what the provider meant.
 *
 * <p>All calls are streamed, background ones too: usage then is known as far as an answer came, and a call can be
 * stopped. LangChain4j's retries are never used. A busy or absent provider is asked again at most once, and other models
 * of the list before, all within the deadline, and only while nothing was shown and nothing charged; a delay the
 * provider asks for is kept by all later calls of this node too. Neither bodies nor the key are ever logged.
 */
@NullMarked
package dev.shopkeeper.ai.chat.gemini;

import org.jspecify.annotations.NullMarked;
