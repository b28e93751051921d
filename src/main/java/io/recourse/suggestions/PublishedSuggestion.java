package io.recourse.suggestions;

import java.time.Instant;

/**
 * An adopted suggestion as everybody may read it; nothing of its author or its case.
 *
 * @param words written by staff for the public
 * @param at when it was adopted
 */
public record PublishedSuggestion(String words, Standing standing, Instant at) {}
