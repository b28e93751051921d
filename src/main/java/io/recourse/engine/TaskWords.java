package io.recourse.engine;

import java.util.Set;

/**
 * What the tasklist knows of what models say of human work.
 *
 * @param teams who may have work
 * @param outcomes what may be said to happen when nobody acts
 * @param escalations of these outcomes, those that late work brings about by itself
 */
public record TaskWords(Set<String> teams, Set<String> outcomes, Set<String> escalations) {}
