@NullMarked
package dev.shopkeeper.application.recommendation.serving;

import org.jspecify.annotations.NullMarked;
