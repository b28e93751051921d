package io.recourse.engine;

import java.util.function.Predicate;

/**
 * What is known of the beans that a model may name.
 *
 * @param delegates whether a bean may stand in a delegate expression
 * @param callable whether an expression may call a bean's methods
 * @param remote whether a delegate asks another system
 */
public record StepBeans(
    Predicate<String> delegates, Predicate<String> callable, Predicate<String> remote) {}
