@NullMarked
package dev.shopkeeper.application.recommendation.training;

import org.jspecify.annotations.NullMarked;
