package io.recourse.suggestions;

/**
 * One suggestion as it stands.
 *
 * @param word what staff said of it when it came to stand so, as the author reads it; may be null
 */
public record Suggestion(Standing standing, String word) {}
