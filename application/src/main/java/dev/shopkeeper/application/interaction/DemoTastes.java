package dev.shopkeeper.application.interaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What somebody who does not exist likes: one way to spend one's time above all, often a second, and what they are ready
 * to pay.
 *
 * @param categories how much each category draws them, the strongest first
 * @param spending   0 for careful to 1 for generous
 */
record DemoTastes(Map<String, Double> categories, double spending) {

    private static final List<List<String>> WAYS = List.of(
            List.of("Food & drink", "Cooking classes", "Kitchen", "Tea & coffee"),
            List.of("Outdoors", "Outdoor gear", "Water"),
            List.of("Crafts workshops", "Ceramics", "Textiles"),
            List.of("Culture", "Books & prints", "Food & drink"),
            List.of("Wellness", "Home scents", "Tea & coffee"),
            List.of("Family", "Toys", "Water"),
            List.of("Water", "Food & drink", "Outdoor gear"),
            List.of("Ceramics", "Home scents", "Textiles", "Kitchen"));

    /** How often each way is somebody's first: the early ones are the common ones. */
    private static final double FALLING = 0.82;

    private static final double SECOND_WAY = 0.35;

    static DemoTastes of(Random random) {
        Map<String, Double> categories = new LinkedHashMap<>();
        addWay(categories, pick(random), 1);
        if (random.nextDouble() < SECOND_WAY) {
            addWay(categories, pick(random), 0.4);
        }
        return new DemoTastes(categories, random.nextDouble());
    }

    private static void addWay(Map<String, Double> categories, List<String> way, double weight) {
        for (int i = 0; i < way.size(); i++) {
            categories.merge(way.get(i), weight / (1 + i), Double::sum);
        }
    }

    private static List<String> pick(Random random) {
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < WAYS.size(); i++) {
            weights.add(Math.pow(FALLING, i));
        }
        return WAYS.get(drawn(weights, random));
    }

    /** A place in the list, each as likely as its weight says. */
    static int drawn(List<Double> weights, Random random) {
        double left = random.nextDouble()
                * weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < weights.size(); i++) {
            left -= weights.get(i);
            if (left < 0) {
                return i;
            }
        }
        return weights.size() - 1;
    }
}
