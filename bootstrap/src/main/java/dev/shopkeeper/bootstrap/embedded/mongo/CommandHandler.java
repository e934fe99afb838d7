package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers the commands of one connection. What a command carries is never logged: it is people's data. */
final class CommandHandler extends SimpleChannelInboundHandler<ClientRequest> {

    private static final Logger log = LoggerFactory.getLogger(CommandHandler.class);
    private static final int INTERNAL_ERROR = 1;

    private final AtomicInteger replies = new AtomicInteger();
    private final MongoBackend backend;

    CommandHandler(MongoBackend backend) {
        this.backend = backend;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        MessageHeader header =
                new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
        switch (request) {
            case MongoMessage message -> {
                Document answer = answer(context.channel(), message.getDatabaseName(), message.getDocument());
                var _ = context.writeAndFlush(
                        new MongoMessage(context.channel(), header, answer), context.voidPromise());
            }
            case MongoQuery query -> {
                Document answer = answer(context.channel(), query.getDatabaseName(), commandOf(query));
                var _ = context.writeAndFlush(new MongoReply(header, answer), context.voidPromise());
            }
            default -> throw new IllegalArgumentException("Unknown request " + request.getClass());
        }
    }

    private Document answer(Channel channel, String database, Document command) {
        String name = command.keySet().iterator().next();
        try {
            return backend.handleCommand(channel, database, name, command);
        } catch (MongoServerError e) {
            log.debug("{} answered with error {}", name, e.getCode());
            Document answer = failed(e.getCode(), e.getMessageWithoutErrorCode());
            answer.putIfNotNull("codeName", e.getCodeName());
            return answer;
        } catch (MongoServerException e) {
            return failed(0, e.getMessageWithoutErrorCode());
        } catch (RuntimeException e) {
            log.error("{} on {}.{} failed", name, database, command.get(name), e);
            return failed(INTERNAL_ERROR, e.toString());
        }
    }

    /** Clients say their first hello in the old form. */
    private static Document commandOf(MongoQuery query) {
        Document command = query.getQuery();
        return command.get("$query") instanceof Document inner ? inner : command;
    }

    private static Document failed(int code, String message) {
        return new Document("ok", 0.0).append("errmsg", message).append("code", code);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        backend.handleClose(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException) {
            log.debug("A connection ended: {}", cause.toString());
        } else {
            log.error("A connection is closed for an error", cause);
        }
        var _ = context.close();
    }
}
