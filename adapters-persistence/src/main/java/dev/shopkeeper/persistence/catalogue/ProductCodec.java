package dev.shopkeeper.persistence.catalogue;

import dev.shopkeeper.domain.catalogue.Product;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;

/** Lets the driver read and write products as their documents. */
final class ProductCodec implements Codec<Product> {

    private final DocumentCodec documents = new DocumentCodec();

    @Override
    public Class<Product> getEncoderClass() {
        return Product.class;
    }

    @Override
    public void encode(BsonWriter writer, Product product, EncoderContext context) {
        documents.encode(writer, ProductDocument.of(product), context);
    }

    @Override
    public Product decode(BsonReader reader, DecoderContext context) {
        return ProductDocument.toProduct(documents.decode(reader, context));
    }
}
