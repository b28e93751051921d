package io.recourse.engine;

import java.util.Set;

/**
 * What a line lets two people change in the flow of a stuck case. What it does not name stays: a
 * wait may be passed over only where what follows reads anew how things stand.
 *
 * @param process key of the model
 * @param skips events that may be passed over
 * @param facts process variables that may be set right
 */
public record ChangedByHand(String process, Set<String> skips, Set<String> facts) {}
