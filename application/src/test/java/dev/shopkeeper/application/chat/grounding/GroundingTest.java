package dev.shopkeeper.application.chat.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingTest {

    private static final Product TEA = Product.entered(
            new ProductId("tea"),
            ProductDetails.named("Lotus tea, 50 g", "VND")
                    .priced(new BigDecimal("1250000"))
                    .rated(4.6, 120)
                    .stocked(12L),
            Instant.EPOCH);
    private static final Product LAMP = Product.entered(
            new ProductId("lamp"),
            ProductDetails.named("Headlamp, 400 lumens", "VND")
                    .priced(new BigDecimal("250000"))
                    .rated(4.0, 7)
                    .stocked(3L),
            Instant.EPOCH);
    private static final Product CUP = Product.entered(
            new ProductId("cup"), ProductDetails.named("Cup", "USD").priced(new BigDecimal("10.00")), Instant.EPOCH);
    private static final Evidence EVIDENCE = Evidence.all(List.of(
            Evidence.of(TEA),
            Evidence.of(LAMP),
            Evidence.of(CUP),
            Evidence.found(
                    "Bought on 2026-11-20, order #A-10442. Open from 8:00 to 20:00, returns within 14 days, 10% off."),
            Evidence.said("Anything under 500k? My order is 77812.")));

    private final Grounding grounding = new Grounding();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs 1.250.000 đ.",
                "It costs 1,250,000 VND.",
                "It costs VND 1,250,000.",
                "It costs 1 250 000 ₫.",
                "Giá 1.250.000đ ạ",
                "Giá là 1,25 triệu đồng.",
                "Giá 1tr25 nhé",
                "about 1.2 million dong",
                "khoảng 1,2 triệu",
                "**250.000** đ",
                "The lamp is 250k, the tea 1.25 triệu.",
                "Đèn giá 250 nghìn.",
                "The cup is $10.00.",
                "The cup is 10 dollars.",
                "The cup is USD 10",
                "10 đô",
                "1250000.00",
                "The tea is 1.250.000 ₫, the lamp 250.000 ₫, so the lamp is 1.000.000 ₫ cheaper.",
                "Rated 4.6/5 by 120 reviews, 12 left.",
                "4,6 sao với 120 lượt đánh giá, còn 12 cái.",
                "4.6 stars, 12 in stock",
                "You bought it on 20 November 2026.",
                "You bought it on November 20.",
                "Bạn mua ngày 20/11/2026.",
                "Ngày 20 tháng 11 năm 2026",
                "Order #A-10442 it was.",
                "Your order 77812 is not something I can see.",
                "We are open from 8 am to 8 pm.",
                "Mở cửa 8h đến 20h.",
                "There is 10 % off.",
                "Nothing under 500k fits.",
                "Không có gì dưới 500.000 đ.",
                "I found 3 products; here are the first 2:",
                "1. Lotus tea, 50 g\n2. Headlamp, 400 lumens",
                "The second one, in 2 sizes, since 1998.",
                "Mình tìm thấy 5 sản phẩm, trả trong 14 ngày.",
                "Each is 1.250.000 đ, two are 2.500.000 đ in total."
            })
    void letsWellFoundedFiguresPass(String answer) {
        assertThat(grounding.unfounded(answer, EVIDENCE)).as(answer).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs 1.350.000 đ.",
                "It costs 1,250 VND.",
                "It costs 999,000 VND.",
                "Giá 1,3 triệu đồng.",
                "Giá chỉ 199k thôi",
                "Only 2tr5!",
                "The cup is $9.99.",
                "The cup is 12 dollars.",
                "The tea is $1,250,000.",
                "It costs 500k.",
                "giá là 500.000 đ",
                "price: 777",
                "It is 24.99",
                "rated 4.9",
                "4,8 sao",
                "5 stars",
                "15 left in stock",
                "còn 99 cái",
                "340 reviews",
                "It arrives on 24 November 2026.",
                "ngày 25/12/2026",
                "on December 3rd",
                "Your order #A-99999 is on its way.",
                "mã đơn VN123456789",
                "Save 25% today",
                "giảm 30 phần trăm",
                "We open at 7:30.",
                "Mở cửa lúc 6 giờ",
                "Call 0912 345 678.",
                "It costs １９９.０００ đ",
                "It costs 1\u200b99.000 đ"
            })
    void findsFiguresOutOfNowhere(String answer) {
        assertThat(grounding.unfounded(answer, EVIDENCE)).as(answer).isNotEmpty();
    }
}
