package dev.shopkeeper.persistence.chat.shoptext;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.chat.shoptext.ShopText;
import dev.shopkeeper.application.chat.shoptext.ShopTexts;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Shop texts in the collection {@code shop_texts}, named {@code <id>.<language>}. */
@Singleton
@MongoAdapter
class MongoShopTexts implements ShopTexts {

    private static final String ID = "_id";
    private static final String NAME = "name";
    private static final String LANGUAGE = "language";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    private final MongoCollection<Document> texts;

    MongoShopTexts(MongoDatabase database) {
        this.texts = database.getCollection("shop_texts");
    }

    @Override
    public List<ShopText> all() {
        List<ShopText> all = new ArrayList<>();
        for (Document one : texts.find().sort(Sorts.ascending(ID)).limit(MOST).batchSize(MOST + 1)) {
            all.add(new ShopText(
                    one.getString(NAME), one.getString(LANGUAGE), one.getString(TITLE), one.getString(TEXT)));
        }
        return all;
    }

    /** New ones first, so that nobody finds nothing meanwhile. */
    @Override
    public void replaceAll(List<ShopText> all) {
        List<String> kept = new ArrayList<>();
        for (ShopText text : all.subList(0, Math.min(MOST, all.size()))) {
            String id = text.id() + "." + text.language();
            kept.add(id);
            Document document = new Document(ID, id)
                    .append(NAME, text.id())
                    .append(LANGUAGE, text.language())
                    .append(TITLE, text.title())
                    .append(TEXT, text.text());
            texts.replaceOne(Filters.eq(ID, id), document, new ReplaceOptions().upsert(true));
        }
        texts.deleteMany(Filters.nin(ID, kept));
    }
}
