package io.recourse.suggestions;

import java.time.Instant;

/**
 * When staff have said what becomes of a suggestion.
 *
 * @param escalateAt when the lead hears that they have not yet
 */
public record WeighDue(Instant escalateAt, Instant weighBy) {}
